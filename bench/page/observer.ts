/** Put into every page before its own scripts: the bench's clock, at the socket and at the audio. */
import { observeAudio } from './audio.js';
import { Timeline } from './timeline.js';
import { observeWire } from './wire.js';

const timeline = new Timeline();
globalThis.bench = { timeline, telephone: null };
observeWire(timeline);
observeAudio(timeline);
