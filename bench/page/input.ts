/** Notes how long the page lets a key wait: from the system's own time of it to the first who is told. */
import type { Timeline } from './timeline.js';

export function observeInput(timeline: Timeline): void {
  const note = ({ timeStamp }: Event) => timeline.noteWorst('worst input', performance.now() - timeStamp);
  addEventListener('keydown', note, { capture: true });
}
