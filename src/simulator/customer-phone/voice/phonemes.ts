/**
 * The sounds of English as a formant synthesiser needs them, named as in ARPAbet. Resonances of a grown man's
 * vocal tract after the tables of Klatt, "Software for a cascade/parallel formant synthesizer" (1980).
 */

/** The three lowest resonances of the vocal tract, in hertz. */
export type Formants = readonly [number, number, number];

/** A band of friction noise: its middle and width in hertz, and how loud it is beside a vowel. */
export interface Noise {
  readonly centre: number;
  readonly width: number;
  readonly level: number;
}

interface Sound {
  /** Milliseconds at an unhurried pace, without stress. */
  readonly duration: number;
  readonly formants: Formants;
  readonly bandwidths: Formants;
}

/** A steady vowel, or with `towards` one that moves: a diphthong. */
export type Vowel = Sound & { readonly kind: 'vowel'; readonly towards?: Formants };
/** Voiced with a narrowed tract: w, y, r, l. */
export type Glide = Sound & { readonly kind: 'glide' };
export type Nasal = Sound & { readonly kind: 'nasal' };
/** Noise at a narrow passage, with the voice under it or without. */
export type Fricative = Sound & {
  readonly kind: 'fricative';
  readonly noise: Noise;
  readonly voiced: boolean;
};
/** The tract closes, then opens with a burst; `release` is how long the burst lasts, in milliseconds. */
export type Stop = Sound & {
  readonly kind: 'stop';
  readonly noise: Noise;
  readonly voiced: boolean;
  readonly release: number;
};
/** A breath through the tract as it stands for the next sound: h. */
export type Breath = { readonly kind: 'breath'; readonly duration: number };

export type Phoneme = Vowel | Glide | Nasal | Fricative | Stop | Breath;

function vowel(duration: number, formants: Formants, bandwidths: Formants, towards?: Formants): Vowel {
  return { kind: 'vowel', duration, formants, bandwidths, ...(towards && { towards }) };
}

function glide(duration: number, formants: Formants, bandwidths: Formants): Glide {
  return { kind: 'glide', duration, formants, bandwidths };
}

function nasal(duration: number, formants: Formants, bandwidths: Formants): Nasal {
  return { kind: 'nasal', duration, formants, bandwidths };
}

function fricative(
  duration: number,
  formants: Formants,
  bandwidths: Formants,
  noise: Noise,
  voiced = false,
): Fricative {
  return { kind: 'fricative', duration, formants, bandwidths, noise, voiced };
}

function stop(
  duration: number,
  release: number,
  formants: Formants,
  bandwidths: Formants,
  noise: Noise,
  voiced = false,
): Stop {
  return { kind: 'stop', duration, release, formants, bandwidths, noise, voiced };
}

function noise(centre: number, width: number, level: number): Noise {
  return { centre, width, level };
}

const LIPS = noise(1000, 2500, 0.12);
const GUMS = noise(4300, 2200, 0.36);
const PALATE = noise(2100, 700, 0.4);
const HISS = noise(5800, 2200, 0.22);
const HUSH = noise(3000, 1300, 0.3);
const WHIFF = noise(6500, 7000, 0.07);

const TABLE = {
  IY: vowel(135, [310, 2020, 2960], [45, 200, 400], [290, 2070, 2960]),
  IH: vowel(90, [400, 1800, 2570], [50, 100, 140]),
  EY: vowel(150, [480, 1720, 2520], [70, 100, 200], [330, 2020, 2600]),
  EH: vowel(105, [530, 1680, 2500], [60, 90, 200]),
  AE: vowel(155, [620, 1660, 2430], [70, 150, 320]),
  AA: vowel(160, [700, 1220, 2600], [130, 70, 160]),
  AO: vowel(160, [600, 990, 2570], [90, 100, 80]),
  AH: vowel(105, [620, 1220, 2550], [80, 50, 140]),
  AX: vowel(70, [500, 1400, 2400], [70, 70, 130]),
  OW: vowel(150, [540, 1100, 2300], [80, 70, 70], [450, 900, 2300]),
  UH: vowel(95, [450, 1100, 2350], [80, 100, 80]),
  UW: vowel(140, [350, 1250, 2200], [65, 110, 140], [320, 900, 2200]),
  ER: vowel(140, [470, 1270, 1540], [100, 60, 110]),
  AY: vowel(180, [660, 1200, 2550], [100, 70, 200], [400, 1880, 2500]),
  AW: vowel(180, [640, 1230, 2550], [80, 70, 140], [420, 940, 2350]),
  OY: vowel(200, [550, 960, 2400], [80, 50, 130], [360, 1820, 2450]),

  W: glide(70, [290, 610, 2150], [50, 80, 60]),
  Y: glide(65, [260, 2070, 3020], [40, 250, 500]),
  R: glide(70, [310, 1060, 1380], [70, 100, 120]),
  L: glide(70, [310, 1050, 2880], [50, 100, 280]),

  M: nasal(75, [480, 1270, 2130], [40, 200, 200]),
  N: nasal(70, [480, 1340, 2470], [40, 300, 300]),
  NG: nasal(80, [480, 2000, 2900], [40, 300, 300]),

  F: fricative(100, [340, 1100, 2080], [200, 120, 150], WHIFF),
  V: fricative(60, [220, 1100, 2080], [60, 90, 120], noise(6500, 7000, 0.04), true),
  TH: fricative(95, [320, 1290, 2540], [200, 90, 200], noise(7000, 6000, 0.045)),
  DH: fricative(50, [270, 1290, 2540], [60, 80, 170], noise(7000, 6000, 0.03), true),
  S: fricative(110, [320, 1390, 2530], [200, 80, 200], HISS),
  Z: fricative(75, [240, 1390, 2530], [70, 60, 180], noise(5800, 2200, 0.12), true),
  SH: fricative(115, [300, 1840, 2750], [200, 100, 300], HUSH),

  P: stop(80, 8, [400, 1100, 2150], [300, 150, 220], LIPS),
  B: stop(65, 6, [200, 1100, 2150], [60, 110, 130], noise(1000, 2500, 0.08), true),
  T: stop(65, 14, [400, 1600, 2600], [300, 120, 250], GUMS),
  D: stop(50, 8, [200, 1600, 2600], [60, 100, 170], noise(4000, 2200, 0.16), true),
  K: stop(70, 20, [300, 1990, 2850], [250, 160, 330], PALATE),
  G: stop(60, 12, [200, 1990, 2850], [60, 150, 280], noise(2100, 700, 0.18), true),
  CH: stop(60, 75, [350, 1800, 2820], [200, 90, 300], HUSH),
  JH: stop(50, 50, [260, 1800, 2820], [60, 80, 270], noise(3000, 1300, 0.2), true),

  HH: { kind: 'breath', duration: 60 },
} as const satisfies Record<string, Phoneme>;

export type PhonemeName = keyof typeof TABLE;

export const PHONEMES: Readonly<Record<PhonemeName, Phoneme>> = TABLE;

export function isPhonemeName(text: string): text is PhonemeName {
  return Object.hasOwn(TABLE, text);
}
