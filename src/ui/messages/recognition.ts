/** The texts for callers who are not one known record: fetched with the explanations. */
export interface RecognitionTexts {
  readonly whoIsIt: string;
  /** Opens the list again, once one of it is chosen. */
  readonly somebodyElse: string;
  readonly nobodyKnown: string;
  readonly newCustomer: string;
  readonly formRefused: string;
}
