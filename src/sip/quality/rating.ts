/**
 * How a voice that arrives like this is judged by those who hear it: the transmission rating R of ITU-T G.107, reduced to
 * what can be measured in a call, and the mean opinion score that goes with it. Pure.
 */
import type { Grade } from '../../call/quality.js';

export interface Impairment {
  /** Per cent of the packets. */
  readonly loss: number;
  /** Milliseconds. */
  readonly jitter: number;
  /** Milliseconds there and back. */
  readonly roundTrip: number;
}

/** R of a line without a fault, with the values that G.107 gives for everything that we cannot measure. */
const FAULTLESS = 94.768;
/** One per cent of loss costs so much of R. */
const LOSS_COST = 2.5;
/** Milliseconds that a voice takes besides the network: it is cut into packets and put together again. */
const PACKETISATION = 20;
/** Milliseconds of one-way delay from which on people begin to talk into each other's words. */
const NOTICEABLE = 177.3;

/** R: 94.768 at best, below 0 where nothing can be understood. */
export function transmissionRating({ loss, jitter, roundTrip }: Impairment): number {
  // A jitter buffer holds back what comes early, for about twice the jitter.
  const delay = roundTrip / 2 + 2 * jitter + PACKETISATION;
  const delayCost = 0.024 * delay + 0.11 * Math.max(0, delay - NOTICEABLE);
  return FAULTLESS - delayCost - LOSS_COST * loss;
}

/** The mean opinion score from 1 to 4.5 (G.107 annex B). */
export function opinionScore(rating: number): number {
  if (rating <= 0) return 1;
  if (rating >= 100) return 4.5;
  // Between 0 and about 6.5 the cubic dips below 1, which no opinion can.
  return Math.max(1, 1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating));
}

/** By R 80 most are satisfied, below R 60 nearly all are not (G.107 table B.1): scores 4.02 and 3.1. */
export function gradeOf(score: number): Exclude<Grade, 'none' | 'unknown'> {
  if (score >= 4.02) return 'good';
  return score >= 3.1 ? 'fair' : 'poor';
}
