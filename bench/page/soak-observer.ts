/** Put into the pages of a soak in place of `observer.ts`: what listens to the audio would keep what is to be gone. */
import { countTimers } from './timers.js';
import { Timeline } from './timeline.js';
import { observeWire } from './wire.js';

const timeline = new Timeline();
globalThis.bench = { timeline, telephone: null, callers: null, pendingTimers: countTimers() };
observeWire(timeline);
