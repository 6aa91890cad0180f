/** Has telephone and tones use the devices that the agent has chosen. Until it is known which there are, the system's. */
import type { AudioMove, AudioUser } from './audio-devices.js';
import type { Sounds } from './sound/sounds.js';
import type { CifSoftphone } from './ui/cif-softphone.js';

export interface DevicesUsers {
  readonly telephone: AudioUser;
  readonly sounds: Sounds;
  readonly moved: (moves: readonly AudioMove[]) => void;
}

/** Until the signal. */
export async function followDevices(
  element: CifSoftphone,
  { telephone, sounds, moved }: DevicesUsers,
  over: AbortSignal,
): Promise<void> {
  const loaded = await import('./devices/browser-devices.js').catch(() => null);
  if (!loaded || over.aborted) return;
  const devices = new loaded.BrowserDevices({
    route(route) {
      telephone.useDevices(route);
      sounds.route(route);
    },
    moved,
    openMicrophone: () => telephone.openMicrophone(),
    play: (role) => sounds.play(role === 'ringer' ? 'ring' : 'ringback'),
  });
  element.devices = devices;
  await devices.start(over);
}
