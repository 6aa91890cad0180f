/** Looks for what keeps the agent and the far ends from hearing each other, as far as only the telephone can see it. */
import type { QualityWarning } from '../call/quality.js';
import { MicrophoneError } from '../softphone.js';
import type { Finding } from '../softphone.js';
import type { Media } from './media.js';
import { openMicrophone } from './microphone.js';
import { pause } from './pause.js';

/** One call, as far as it is looked at. */
export interface ExaminedCall {
  readonly media: Pick<Media, 'isTalking' | 'isMuted' | 'microphone'> & {
    readonly peerConnection: Pick<RTCPeerConnection, 'connectionState' | 'getConfiguration'>;
  };
  readonly warnings: readonly QualityWarning[];
}

/** Milliseconds after which the browser is taken to be asking the agent. */
const PATIENCE = 8000;

/** Resolves soon in any case; what is found in several calls is said once. */
export async function examine(calls: readonly ExaminedCall[]): Promise<readonly Finding[]> {
  const inUse = calls.map(({ media }) => media.microphone).find((track) => track?.readyState === 'live');
  const ofMicrophone = inUse ? findingOf(inUse) : await examineMicrophone();
  const ofCalls = calls.flatMap((call) => [...pathOf(call), ...audioOf(call)]);
  return [...new Set(ofMicrophone ? [ofMicrophone, ...ofCalls] : ofCalls)];
}

/** Opens it for a moment: nothing else tells whether it can be had. The browser may ask the agent first. */
async function examineMicrophone(): Promise<Finding | null> {
  const answered = new AbortController();
  const opening = openMicrophone().then(takeALook, (error: unknown) =>
    error instanceof MicrophoneError ? error.fault : 'busy',
  );
  const waiting = pause(PATIENCE, answered.signal).then(() => 'undecided' as const);
  const finding = await Promise.race([opening, waiting]);
  answered.abort();
  return finding;
}

/** However late it opens, it is closed again. */
function takeALook(stream: MediaStream): Finding | null {
  const [track] = stream.getAudioTracks();
  const finding = track ? findingOf(track) : 'missing';
  stream.getTracks().forEach((each) => each.stop());
  return finding;
}

/** Muted is what nobody in the page has done: a key of the headset, the system's privacy switch. */
function findingOf(track: MediaStreamTrack): Finding | null {
  return track.muted ? 'mutedBySystem' : null;
}

function pathOf({ media: { isTalking, peerConnection } }: ExaminedCall): Finding[] {
  const { connectionState: state } = peerConnection;
  const isBroken = state === 'failed' || state === 'disconnected' || (isTalking && state !== 'connected');
  if (!isBroken) return [];
  const urls = (peerConnection.getConfiguration().iceServers ?? []).flatMap((server) => server.urls);
  return [urls.some((url) => /^turns?:/i.test(url)) ? 'pathFailed' : 'noRelay'];
}

function audioOf({ media, warnings }: ExaminedCall): Finding[] {
  const found: readonly (Finding | false)[] = [
    media.isMuted && 'muted',
    warnings.includes('sentSilence') && 'notHeard',
    warnings.includes('receivedSilence') && 'nothingHeard',
  ];
  return found.filter((finding) => finding !== false);
}
