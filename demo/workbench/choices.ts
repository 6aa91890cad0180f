/** What the desktop of this page was opened with, as the workbench shows it for change. */
import type { App } from '../../src/simulator/desktop/desktop.js';
import type { Problem } from '../arrangement/check.js';
import type { KnownProviders } from '../arrangement/known-providers.js';
import type { ProviderText } from '../arrangement/provider-text.js';

export interface Choices {
  readonly app: App;
  readonly providers: readonly ProviderText[];
  readonly known: KnownProviders;
  /** What is wrong with the address that the page was opened by. */
  readonly problems: readonly Problem[];
  /** Templates of one's own as JSON; '' without any. */
  readonly templates: string;
  readonly templatesFault: string;
  /** Makes the records what they were before anything was changed. */
  readonly resetRecords: () => Promise<void>;
  /** Why records are not kept over a reload, up to now; '' where they are. */
  readonly recordsFault: () => string;
}
