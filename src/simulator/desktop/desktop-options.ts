/** What a desktop is made of. */
import type { App } from './apps.js';
import type { Probe } from './probe.js';
import type { ProviderOptions } from './provider.js';
import type { QuirkProblem } from '../quirks/check.js';
import type { Quirks } from '../quirks/quirks.js';
import type { RecordStore } from '../records/store.js';
import type { Seed } from '../records/seed.js';
import type { Templates } from './templates.js';

export interface DesktopOptions {
  readonly providers: readonly ProviderOptions[];
  /** The app that the agent works in; `multiSession` by default. */
  readonly app?: App;
  /** Origin of the organisation; the page's own by default. */
  readonly organizationUrl?: string;
  /** What the records are at the start, or records that are kept elsewhere; the samples by default. */
  readonly records?: Seed | RecordStore;
  readonly templates?: Partial<Templates>;
  readonly quirks?: Partial<Quirks>;
  /** What was wrong with the switches that somebody wanted, as `parseQuirks` gives it: shown and noted. */
  readonly quirkProblems?: readonly QuirkProblem[];
  /** How to find out why a provider's page says nothing; by default what a page can find out by itself. */
  readonly probe?: Probe;
}
