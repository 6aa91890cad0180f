/** How well the two ends of a call hear each other, in the agent's words. Types only: who measures is not known here. */

/** `none`: nothing arrives. `unknown`: the far end tells nothing of it. */
export type Grade = 'good' | 'fair' | 'poor' | 'none' | 'unknown';

/** What the agent is warned of: `sent` is what they hear of the agent, `received` what the agent hears of them. */
export type QualityWarning =
  | 'sentSilence'
  | 'receivedSilence'
  | 'mutedSpeech'
  | 'sentLoss'
  | 'receivedLoss'
  | 'sentJitter'
  | 'receivedJitter'
  | 'delay';

/** One direction, as measured when a grade or a warning changed last. */
export interface DirectionQuality {
  readonly grade: Grade;
  /** Mean opinion score from 1 to 4.5; null where the grade is `none` or `unknown`. */
  readonly mos: number | null;
  /** Per cent of the packets; null where it is not known. */
  readonly loss: number | null;
  /** Milliseconds; null where it is not known. */
  readonly jitter: number | null;
}

export interface Quality {
  /** What they hear of the agent. */
  readonly sent: DirectionQuality;
  /** What the agent hears of them. */
  readonly received: DirectionQuality;
  /** Milliseconds there and back; null where it is not known. */
  readonly roundTrip: number | null;
  /** The most important first. */
  readonly warnings: readonly QualityWarning[];
}

/** One direction over a whole call; null where it was never measured. */
export interface DirectionSummary {
  readonly average: number | null;
  readonly worst: number | null;
}

/** Kept with a call that is over: mean opinion scores, and all that was warned of. */
export interface QualitySummary {
  readonly sent: DirectionSummary;
  readonly received: DirectionSummary;
  readonly warnings: readonly QualityWarning[];
}
