/** Forms and the search page, opened for the agent by a provider. */
import { openPage, reloadFocusedTab } from '../workspace.js';
import { readSlugs } from '../slugs.js';
import { Refusal } from '../refusal.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { TabContent } from '../tabs.js';

export const formMethods = {
  /** Resolves when the agent saves the form, with the record saved, or closes it, with nothing. */
  openForm: (desktop, _, args) => {
    const options = args.object(0, 'entityFormOptions');
    const values = args.at(1) === undefined ? {} : args.object(1, 'entityFormParameters');
    const tab = openPage(desktop, formContent(desktop, options, values));
    desktop.settleForm(tab, {});
    return new Promise((resolve) => desktop.openForms.set(tab, resolve));
  },

  refreshForm: (desktop) => {
    reloadFocusedTab(desktop);
    return null;
  },

  renderSearchPage: (desktop, _, args) => {
    const { logicalName } = desktop.records.entity(args.text(0, 'entityLogicalName'));
    openPage(desktop, { shows: 'search', entity: logicalName, text: args.optionalText(1) });
    return null;
  },
} satisfies Record<string, Method>;

function formContent(
  { records }: Desktop,
  { entityName, entityId }: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): TabContent {
  if (typeof entityName !== 'string') throw new Refusal('InvalidArgumentError', 'entityName must be a text.');
  const entity = records.entity(entityName).logicalName;
  if (typeof entityId !== 'string') {
    return { shows: 'newRecord', entity, values: Object.fromEntries(readSlugs(values)) };
  }
  records.retrieve(entity, entityId, '');
  return { shows: 'record', entity, id: entityId };
}
