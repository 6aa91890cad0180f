/** The texts of notes and wrap-up: fetched with the explanations, long after the first call can ring. */
import type { FollowUp } from '../../call/activity.js';
import type { Outcome } from '../../call/call.js';
import type { RecordFault } from '../../call/wrap-up.js';

export interface WrapUpTexts {
  /** Opens what the agent writes during a call. */
  readonly notes: string;
  readonly notesOn: (who: string) => string;
  readonly heading: (who: string) => string;
  /** Of a page that is gone. */
  readonly leftOver: string;
  readonly endUnknown: string;
  readonly result: string;
  readonly noResult: string;
  /** Where the organisation has chosen none. */
  readonly results: readonly string[];
  readonly followUp: string;
  readonly kind: Readonly<Record<FollowUp['kind'], string>>;
  readonly what: string;
  readonly due: string;
  /** Fills in what is to be done. */
  readonly toDo: (who: string) => string;
  readonly done: string;
  readonly savedIn: (seconds: number) => string;
  readonly waiting: string;
  readonly open: (who: string) => string;
  /** What the organisation does not have yet. */
  readonly notSaved: (who: string) => string;
  readonly fault: Readonly<Record<RecordFault, string>>;
  readonly triedAgain: string;
  readonly discard: string;
  /** Heading of the record of a call. */
  readonly subject: (direction: 'inbound' | 'outbound', outcome: Outcome | null, who: string) => string;
}
