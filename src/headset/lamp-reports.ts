/** The reports that light the lamps of a headset. Pure. */
import type { LampReport } from './layout.js';
import type { Lamps } from './requests.js';

/** The bytes of a report: 1 for each lamp that is lit, 0 for everything else. */
export function bytesOf({ length, lamps }: LampReport, lit: Lamps): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (const { lamp, bit } of lamps) {
    if (lit[lamp]) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return bytes;
}
