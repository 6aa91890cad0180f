/** What became of a call, as a shape: no two outcomes share one. Drawn as in `icons.ts`, and fetched with the list. */
import type { Ended, Outcome } from '../call/call.js';
import { hangUpHandset, incoming, outgoing, outline, warning } from './icons.js';
import { missed } from './later-icons.js';

/** The two reels of a tape. */
export const voiceMail = outline(
  'M5.25 6.75a3.25 3.25 0 1 0 0 6.5 3.25 3.25 0 0 0 0-6.5zM14.75 6.75a3.25 3.25 0 1 0 0 6.5 3.25 3.25 0 0 0 0-6.5zM5.25 13.25h9.5',
);

const OF_OUTCOME: Readonly<Record<Exclude<Outcome, 'answered'>, typeof incoming>> = {
  missed,
  declined: hangUpHandset,
  /** Another telephone, and a tick. */
  elsewhere: outline('M4 3.5h6.5v13H4zM6.5 14h1.5M12.5 10.5l2 2 3.5-4.5'),
  /** An arrow that is stopped by a cross. */
  cancelled: outline('M3.5 16.5l7-7M5.5 9h5.5v5.5M13 3l4 4M17 3l-4 4'),
  failed: warning,
  /** The pulses of the tone. */
  busy: outline('M2.5 13V7h3.5v6h4V7h3.5v6h4'),
  doNotDisturb: outline('M10 2.75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 0 0 0-14.5zM6.5 10h7'),
};

export function iconOf({ outcome, direction }: Ended) {
  if (outcome !== 'answered') return OF_OUTCOME[outcome];
  return direction === 'inbound' ? incoming : outgoing;
}
