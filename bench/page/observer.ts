/** Put into every page before its own scripts: the bench's clock, at the socket and at the audio. */
import { observeAudio } from './audio.js';
import { observeInput } from './input.js';
import { countTimers } from './timers.js';
import { Timeline } from './timeline.js';
import { observeWire } from './wire.js';

const timeline = new Timeline();
globalThis.bench = { timeline, telephone: null, callers: null, pendingTimers: countTimers() };
observeWire(timeline);
observeAudio(timeline);
observeInput(timeline);
