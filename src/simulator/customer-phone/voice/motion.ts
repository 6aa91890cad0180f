/**
 * The vocal tract in motion: between two postures it glides, so that each sound is coloured by its neighbours
 * (coarticulation), which is what makes consonants intelligible at all.
 */
import type { Formants, Noise } from './phonemes.js';
import type { Score, Segment } from './segments.js';

/** The whole tract at one moment. */
export interface Tract {
  readonly formants: Formants;
  readonly bandwidths: Formants;
  readonly voicing: number;
  readonly breath: number;
  readonly noise: Noise;
  /** 0 the sound leaves by the mouth, 1 by the nose. */
  readonly nasal: number;
}

/** Seconds before and after a boundary in which the tongue moves, and in which the levels change. */
const TONGUE = 0.035;
const LEVELS = 0.009;

/** A function from seconds to the tract; times must not decrease from call to call. */
export function motion({ segments }: Score): (time: number) => Tract {
  let index = 0;
  return (time) => {
    while (index < segments.length - 1 && time >= at(segments, index).end) index++;
    const here = at(segments, index);
    const isLate = time > (here.start + here.end) / 2;
    const neighbour = segments[isLate ? index + 1 : index - 1] ?? here;
    return isLate ? between(here, neighbour, time) : between(neighbour, here, time);
  };
}

function at(segments: readonly Segment[], index: number): Segment {
  const segment = segments[index];
  if (!segment) throw new RangeError('A score has at least one segment');
  return segment;
}

function between(before: Segment, after: Segment, time: number): Tract {
  const boundary = after.start;
  const shorter = Math.min(before.end - before.start, after.end - after.start);
  const tongue = glide(time - boundary, Math.min(TONGUE, shorter / 2));
  const levels = glide(time - boundary, Math.min(LEVELS, shorter / 2));
  const mixed = (pick: (segment: Segment) => number) => mix(pick(before), pick(after), levels);
  return {
    formants: mixAll(formantsAt(before, time), formantsAt(after, time), shaped(before, after, tongue)),
    bandwidths: mixAll(before.bandwidths, after.bandwidths, shaped(before, after, tongue)),
    voicing: mixed((segment) => segment.voicing),
    breath: mixed((segment) => segment.breath),
    noise: { ...louder(before.noise, after.noise), level: mixed((segment) => segment.noise.level) },
    nasal: mixed((segment) => (segment.nasal ? 1 : 0)),
  };
}

/** A diphthong rests on its first vowel for a quarter of its time and reaches the second one at three quarters. */
function formantsAt({ start, end, from, to }: Segment, time: number): Formants {
  const progress = (time - start) / (end - start);
  return mixAll(from, to, Math.min(1, Math.max(0, (progress - 0.25) * 2)));
}

/** Silence has no posture: the tongue neither moves towards it nor away from it. */
function shaped(before: Segment, after: Segment, share: number): number {
  if (after.pause) return 0;
  return before.pause ? 1 : share;
}

function louder(one: Noise, other: Noise): Noise {
  return other.level > one.level ? other : one;
}

/** 0 well before the boundary, 1 well after it, and an S between. */
function glide(distance: number, reach: number): number {
  const x = Math.min(1, Math.max(0, (distance + reach) / (2 * reach)));
  return x * x * (3 - 2 * x);
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

function mixAll(one: Formants, other: Formants, share: number): Formants {
  return [mix(one[0], other[0], share), mix(one[1], other[1], share), mix(one[2], other[2], share)];
}
