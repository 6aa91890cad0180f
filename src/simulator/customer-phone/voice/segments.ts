/**
 * Lays phrases out in time: which posture the vocal tract takes from when to when, how much voice, breath and
 * friction go through it, and where the melody rises. A stop becomes a closure, a burst and, where it is
 * voiceless before a voiced sound, a puff of breath (aspiration).
 */
import { PHONEMES, type Formants, type Noise, type Phoneme, type Stop } from './phonemes.js';
import type { Ending, Phrase, Spoken } from './transcript.js';
import type { Voice } from './voice.js';

/** One posture of the speaker. Levels are 0 to 1, times in seconds. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly from: Formants;
  readonly to: Formants;
  readonly bandwidths: Formants;
  readonly voicing: number;
  readonly breath: number;
  readonly noise: Noise;
  readonly nasal: boolean;
  /** A vowel that the melody leans on. */
  readonly stressed: boolean;
  /** Silence between phrases, in which the tract has no posture. */
  readonly pause: boolean;
}

/** The time of one phrase, for its melody. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly ending: Ending;
}

export interface Score {
  readonly segments: readonly Segment[];
  readonly spans: readonly Span[];
  /** Seconds. */
  readonly length: number;
}

type Posture = Omit<Segment, 'start' | 'end' | 'stressed' | 'pause'>;
interface Timed extends Posture {
  readonly seconds: number;
  readonly stressed?: boolean;
  readonly pause?: boolean;
}

const NEUTRAL: Formants = [500, 1500, 2500];
const NEUTRAL_WIDTHS: Formants = [80, 110, 180];
const QUIET: Noise = { centre: 4000, width: 4000, level: 0 };
const SILENT: Posture = {
  from: NEUTRAL,
  to: NEUTRAL,
  bandwidths: NEUTRAL_WIDTHS,
  voicing: 0,
  breath: 0,
  noise: QUIET,
  nasal: false,
};

/** Seconds of silence after a phrase, by how it ends. */
const PAUSE: Readonly<Record<Ending, number>> = { ',': 0.22, '.': 0.45, '?': 0.45 };
const LEAD_IN = 0.03;
const PUFF = 0.035;

export function layOut(phrases: readonly Phrase[], voice: Voice): Score {
  const segments: Segment[] = [];
  const spans: Span[] = [];
  let now = 0;
  const place = ({ seconds, stressed = false, pause = false, ...posture }: Timed) => {
    segments.push({ ...posture, stressed, pause, start: now, end: now + seconds });
    now += seconds;
  };
  place(silence(LEAD_IN));
  for (const { sounds, ending } of phrases) {
    const start = now;
    for (const [index, sound] of sounds.entries()) articulate(sound, sounds, index, voice).forEach(place);
    spans.push({ start, end: now, ending });
    place(silence(PAUSE[ending] / voice.pace));
  }
  return { segments, spans, length: now };
}

function silence(seconds: number): Timed {
  return { ...SILENT, seconds, pause: true };
}

function articulate(
  { name, stressed }: Spoken,
  sounds: readonly Spoken[],
  index: number,
  voice: Voice,
): readonly Timed[] {
  const phoneme = PHONEMES[name];
  const following = sounds[index + 1];
  const next = following ? PHONEMES[following.name] : null;
  const pace = voice.pace / stretch(phoneme, stressed, sounds.slice(index + 1));
  if (phoneme.kind === 'stop') return stopSegments(phoneme, next, voice.pace);
  const posture = postureOf(phoneme, next);
  return [{ ...posture, seconds: phoneme.duration / 1000 / pace, stressed }];
}

/** Stressed vowels and the last syllable of a phrase take longer; unstressed vowels are hurried over. */
function stretch(phoneme: Phoneme, stressed: boolean, rest: readonly Spoken[]): number {
  if (phoneme.kind !== 'vowel') return 1;
  const isLast = rest.every((sound) => PHONEMES[sound.name].kind !== 'vowel');
  return (stressed ? 1.2 : 0.9) * (isLast ? 1.3 : 1);
}

function postureOf(phoneme: Exclude<Phoneme, Stop>, next: Phoneme | null): Posture {
  switch (phoneme.kind) {
    case 'vowel':
      return { ...still(phoneme), to: phoneme.towards ?? phoneme.formants, voicing: 1 };
    case 'glide':
      return { ...still(phoneme), voicing: 0.75 };
    case 'nasal':
      return { ...still(phoneme), voicing: 0.7, nasal: true };
    case 'fricative':
      return { ...still(phoneme), voicing: phoneme.voiced ? 0.5 : 0, noise: phoneme.noise };
    case 'breath':
      return { ...tractOf(next), breath: 0.5 };
  }
}

function still({ formants, bandwidths }: { formants: Formants; bandwidths: Formants }): Posture {
  return { ...SILENT, from: formants, to: formants, bandwidths };
}

/** The posture that a sound begins with, silent: a breath is shaped by what follows it. */
function tractOf(phoneme: Phoneme | null): Posture {
  return phoneme && phoneme.kind !== 'breath' ? still(phoneme) : SILENT;
}

function stopSegments(phoneme: Stop, next: Phoneme | null, pace: number): readonly Timed[] {
  const closed = { ...still(phoneme), voicing: phoneme.voiced ? 0.22 : 0 };
  const burst = { ...still(phoneme), noise: phoneme.noise, voicing: phoneme.voiced ? 0.3 : 0 };
  const parts: Timed[] = [
    { ...closed, seconds: phoneme.duration / 1000 / pace },
    { ...burst, seconds: phoneme.release / 1000 },
  ];
  if (!phoneme.voiced && isVoiced(next)) parts.push({ ...tractOf(next), breath: 0.35, seconds: PUFF / pace });
  return parts;
}

function isVoiced(phoneme: Phoneme | null): boolean {
  return phoneme !== null && ['vowel', 'glide', 'nasal'].includes(phoneme.kind);
}
