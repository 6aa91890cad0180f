/** Something that keeps a provider from being used, as the person in front of the desktop is told of it. */
export interface Trouble {
  readonly cause: string;
  /** What to do about it. */
  readonly cure: string;
}
