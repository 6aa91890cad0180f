/** The one page of a single-session app: whatever is opened takes the place of what was there. */
import { addressOf, focusedTabOf } from './page.js';
import { newTab, titleOf } from './tabs.js';
import type { Desktop } from './desktop.js';
import type { TabContent } from './tabs.js';

/** Goes to a page; the provider is told where before (`onpagenavigate`). @returns the id of what is shown then */
export function navigate(desktop: Desktop, content: TabContent): string {
  const { sessions, records, organization, providerInFocus } = desktop;
  const home = sessions.focused;
  const before = focusedTabOf(home);
  if (before && JSON.stringify(before.content) === JSON.stringify(content)) return before.id;
  if (providerInFocus !== null) {
    desktop.tell(providerInFocus, 'onpagenavigate', { value: addressOf(organization, content) });
  }
  const next = newTab(content, titleOf(content, records), '', true);
  sessions.change(home.id, { tabs: [next], focusedTab: next.id });
  if (before) desktop.settleForm(before.id, {});
  return next.id;
}
