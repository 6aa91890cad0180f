/** Whether audio gets through in an established call, and the call for repair when it does not any more. */
import type { LineFact } from '../softphone.js';
import type { Media } from './media.js';
import { pause } from './pause.js';

export interface AudioPathSetup {
  readonly media: Media;
  readonly over: AbortSignal;
  readonly random: () => number;
  readonly tell: (fact: LineFact) => void;
  readonly repair: () => void;
}

/** Milliseconds: a connection that is only disturbed often comes back by itself. */
const DISTURBANCE = 1000;

/** Watches until the call is over. */
export function watchAudioPath({ media, over, random, tell, repair }: AudioPathSetup): void {
  let connected = true;

  const note = (now: boolean) => {
    if (now === connected) return;
    connected = now;
    tell({ type: 'connected', connected });
  };

  const repairIfItLasts = async () => {
    await pause(DISTURBANCE * (1 + random()), over);
    if (!over.aborted && media.peerConnection.connectionState === 'disconnected') repair();
  };

  media.connectionChanged = (state) => {
    if (state === 'connected') note(true);
    if (state === 'failed') repair();
    if (state === 'disconnected') void repairIfItLasts();
    if (state === 'failed' || state === 'disconnected') note(false);
  };
}
