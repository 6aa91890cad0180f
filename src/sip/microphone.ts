/** The agent's microphone, and why it cannot be had. Knows nothing of calls. */
import { MicrophoneError } from '../softphone.js';
import type { MicrophoneFault } from '../softphone.js';

const VOICE: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

/** The microphone of all calls. Which one that is may change while they talk. */
export class Microphone {
  #constraints = VOICE;
  readonly #captures = new Set<() => void>();
  /** What was opened last, as it is asked for now. */
  #latest: MediaStream | null = null;

  /** Opens a capture of its own: whoever gets the stream stops its tracks. @throws MicrophoneError */
  async open(): Promise<MediaStream> {
    const constraints = this.#constraints;
    const stream = await openMicrophone(constraints);
    if (constraints === this.#constraints) this.#latest = stream;
    return stream;
  }

  /** To listen to it, muted in a call or not. Opens it only where no call has it: some browsers silence the first capture then. */
  async listen(): Promise<MediaStream> {
    const isOpen = this.#latest?.getAudioTracks().some(({ readyState }) => readyState === 'live');
    const stream = isOpen ? this.#latest?.clone() : undefined;
    stream?.getAudioTracks().forEach((track) => (track.enabled = true));
    return stream ?? this.open();
  }

  /** Another device, or another processing of the voice. */
  use(constraints: MediaTrackConstraints): void {
    this.#constraints = constraints;
    this.#latest = null;
    for (const changed of this.#captures) changed();
  }

  /** `changed`: what has been opened is out of date. */
  watch(changed: () => void, signal: AbortSignal): void {
    this.#captures.add(changed);
    signal.addEventListener('abort', () => this.#captures.delete(changed));
  }
}

/** As above. Where the device that is asked for has gone, another is taken. */
export async function openMicrophone(constraints = VOICE): Promise<MediaStream> {
  // Not there on a page that is neither https nor localhost.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!isSecureContext || !devices) throw new MicrophoneError('insecure');
  try {
    return await devices.getUserMedia({ audio: constraints });
  } catch (error) {
    const fault = faultOf(error);
    const { deviceId, ...anyDevice } = constraints;
    if (deviceId !== undefined && fault === 'missing') return openMicrophone(anyDevice);
    throw new MicrophoneError(fault);
  }
}

/** Whether it opens without a question to the agent. Browsers that do not say would ask. */
export async function isMicrophoneGranted(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state === 'granted';
  } catch {
    return false;
  }
}

/** The names are those of the standard: https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
function faultOf(error: unknown): MicrophoneFault {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return isDelegated() ? 'denied' : 'notDelegated';
  return 'busy';
}

interface PermissionsPolicy {
  allowsFeature(feature: string): boolean;
}

/** Only Chromium says whether the page around us allows it; elsewhere we take it that it does. */
function isDelegated(): boolean {
  const page = document as { permissionsPolicy?: PermissionsPolicy; featurePolicy?: PermissionsPolicy };
  return (page.permissionsPolicy ?? page.featurePolicy)?.allowsFeature('microphone') ?? true;
}
