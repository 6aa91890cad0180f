/** The agent's microphone, and why it cannot be had. Knows nothing of calls. */
import { MicrophoneError } from '../softphone.js';
import type { MicrophoneFault } from '../softphone.js';

const CONSTRAINTS: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** Opens a capture of its own: whoever gets the stream stops its tracks. @throws MicrophoneError */
export async function openMicrophone(): Promise<MediaStream> {
  // Not there on a page that is neither https nor localhost.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!isSecureContext || !devices) throw new MicrophoneError('insecure');
  try {
    return await devices.getUserMedia(CONSTRAINTS);
  } catch (error) {
    throw new MicrophoneError(faultOf(error));
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
