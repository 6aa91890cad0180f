/** What makes one speaker sound different from another. */
export interface Voice {
  /** The middle of the speaking pitch, in hertz: about 110 for a man, 200 for a woman. */
  readonly pitch: number;
  /** How far the melody leaves that middle: 0 a monotone, 0.3 lively. */
  readonly liveliness: number;
  /** Length of the vocal tract: formants of a man times this; about 1.15 for a woman. */
  readonly tract: number;
  /** Pace: 1 unhurried, 1.2 brisk. */
  readonly pace: number;
  /** How much breath is heard with the voice, 0 to 1. */
  readonly breathiness: number;
}
