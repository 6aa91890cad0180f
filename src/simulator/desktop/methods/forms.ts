/** Forms and the search page, opened for the agent by a provider. */
import { formValues, lookupTo } from '../form-values.js';
import { openPage, reloadFocusedTab } from '../workspace.js';
import { readSlugs } from '../slugs.js';
import { Refusal } from '../refusal.js';
import type { Entity } from '../../records/entity.js';
import type { Desktop } from '../desktop.js';
import type { Method } from './method.js';
import type { TabContent } from '../tabs.js';

export const formMethods = {
  /** Resolves when the agent saves the form, with the record saved, or closes it, with nothing. */
  openForm: (desktop, _, args) => {
    const options = args.object(0, 'entityFormOptions');
    const parameters = args.at(1) === undefined ? {} : args.object(1, 'formParameters');
    const tab = openPage(desktop, formContent(desktop, options, parameters));
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
  { entityName, entityId, createFromEntity: from }: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, unknown>>,
): TabContent {
  if (typeof entityName !== 'string') throw new Refusal('InvalidArgumentError', 'entityName must be a text.');
  const entity = records.entity(entityName);
  const { values, unknown } = formValues(entity, readSlugs(parameters));
  if (unknown.length > 0) {
    throw new Refusal('InvalidArgumentError', `the form has no parameter ${unknown.join(', ')}.`);
  }
  if (typeof entityId !== 'string') {
    const { logicalName } = entity;
    return { shows: 'newRecord', entity: logicalName, values: { ...origin(entity, from), ...values } };
  }
  records.retrieve(entity.logicalName, entityId, '');
  return { shows: 'record', entity: entity.logicalName, id: entityId };
}

/** `createFromEntity`: the record that the new one belongs to. */
function origin(entity: Entity, from: unknown): Readonly<Record<string, string>> {
  const given = readSlugs(from);
  return lookupTo(entity, given.get('entityType') ?? '', given.get('id') ?? '');
}
