/** The pitch of a sentence: it falls through each phrase, leans on stressed vowels, and ends as the phrase asks. */
import type { Score, Span } from './segments.js';
import type { Voice } from './voice.js';

/** Seconds around the middle of a stressed vowel in which the melody leans on it. */
const ACCENT = 0.17;
/** Seconds at the end of a phrase that tell a statement from a question. */
const CADENCE = 0.24;

/** How far the last moments of a phrase go, in shares of the voice's liveliness. */
const CADENCES: Readonly<Record<Span['ending'], number>> = { ',': 0.35, '.': -0.55, '?': 1.3 };

/** A function from seconds to hertz. */
export function melody(score: Score, voice: Voice): (time: number) => number {
  const accents = score.segments
    .filter((segment) => segment.stressed)
    .map((segment) => (segment.start + segment.end) / 2);

  return (time) => {
    const span = score.spans.find(({ end }) => time < end) ?? score.spans.at(-1);
    const shape = (span ? course(span, time) : 0) + 0.55 * accent(accents, time);
    return voice.pitch * (1 + voice.liveliness * (shape + flutter(time)));
  };
}

function course({ start, end, ending }: Span, time: number): number {
  const progress = Math.min(1, Math.max(0, (time - start) / (end - start)));
  const last = Math.min(1, Math.max(0, (time - (end - CADENCE)) / CADENCE));
  return 0.3 - 0.6 * progress + CADENCES[ending] * last * last;
}

function accent(accents: readonly number[], time: number): number {
  const distance = Math.min(ACCENT, ...accents.map((middle) => Math.abs(time - middle)));
  return (1 + Math.cos((Math.PI * distance) / ACCENT)) / 2;
}

/** No throat holds a tone exactly; three slow waves that never meet (Klatt and Klatt, 1990) sound less mechanical. */
function flutter(time: number): number {
  const wave = (frequency: number) => Math.sin(2 * Math.PI * frequency * time);
  return 0.02 * (wave(12.7) + wave(7.1) + wave(4.7));
}
