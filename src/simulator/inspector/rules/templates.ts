/** Mistakes with templates and with the values that fill them. */
import { argumentsOf, errorName, fieldsOf, isList, isObject, isPlainObject, textOf } from '../reading.js';
import type { Data } from '../../desktop/snapshot.js';
import type { Fields } from '../reading.js';
import type { Moment, Rule } from './rule.js';
import type { TemplateOutlines } from '../surroundings.js';

/** What the desktop fills in itself has a dot or a dollar sign in its name. */
const SLUG = /\{\s*([A-Za-z_]\w*)\s*\}/g;

export const TEMPLATE_RULES: readonly Rule[] = [
  {
    code: 'template-missing',
    finds: ({ entry, opener, surroundings }) => {
      if (entry.kind !== 'rejection' || !errorName(entry.detail.message).endsWith('TemplateNotFoundError'))
        return null;
      return whyMissing(inputOf(opener), entry.name, surroundings.templates);
    },
    cure: 'Create the template in the Customer Service admin center, or correct templateName: it is the unique name, not the title.',
  },
  {
    code: 'slug-without-value',
    finds: (moment) => {
      const missing = missingSlugs(moment);
      return missing.length === 0
        ? null
        : `The template has places that get no value and stay empty: ${missing.map((name) => `{${name}}`).join(', ')}.`;
    },
    cure: 'Send a value for each in templateParameters, if only an empty text; names are case-sensitive.',
  },
  {
    code: 'parameters-for-unknown-tab',
    finds: ({ entry, surroundings: { templates } }) => {
      if (entry.kind !== 'call' || entry.name !== 'createSession') return null;
      const input = inputOf(entry);
      const template = templates.sessions.find(({ name }) => name === textOf(input.get('templateName')));
      const strangers = [...fieldsOf(input.get('templateParameters'))]
        .filter(([name, value]) => isPlainObject(value) && template && !template.tabs.includes(name))
        .map(([name]) => `“${name}”`);
      return strangers.length === 0
        ? null
        : `templateParameters has values for ${strangers.join(', ')}, but the session template opens no tab of that name.`;
    },
    cure: 'Name the application tab template exactly; a key whose value is an object is meant for one tab.',
  },
  {
    code: 'value-without-text',
    finds: ({ entry }) => {
      const names = entry.kind === 'call' ? textless(entry.name, argumentsOf(entry)) : [];
      return names.length === 0
        ? null
        : `${names.map((name) => `“${name}”`).join(', ')} of ${entry.name} cannot be shown as a text, and is left out.`;
    },
    cure: 'Send a text, a number or a boolean.',
  },
];

function inputOf(call: Moment['opener']): Fields {
  return fieldsOf(argumentsOf(call)[0]);
}

function whyMissing(input: Fields, method: string, templates: TemplateOutlines): string {
  const name = input.get('templateName');
  if (typeof name !== 'string' || name === '') return `${method} names no template: templateName is missing.`;
  const names = namesFor(method, templates);
  const alike = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (alike === name)
    return `The template “${name}” is not generic: providers can open sessions of generic templates only.`;
  if (alike !== undefined)
    return `There is no template “${name}”; there is “${alike}”: upper and lower case count.`;
  const known = names.length === 0 ? 'none at all' : names.map((other) => `“${other}”`).join(', ');
  return `There is no template “${name}” for ${method}; there is ${known}.`;
}

function namesFor(method: string, { sessions, notifications, tabs }: TemplateOutlines): readonly string[] {
  if (method === 'notifyEvent') return notifications.map(({ name }) => name);
  return method === 'createSession' ? sessions.map(({ name }) => name) : tabs;
}

function missingSlugs({ entry, surroundings: { templates } }: Moment): readonly string[] {
  if (entry.kind !== 'call') return [];
  const input = inputOf(entry);
  const wanted = (texts: readonly string[]) =>
    texts.flatMap((text) => [...text.matchAll(SLUG)].map(([, slug]) => slug ?? ''));
  const name = textOf(input.get('templateName'));
  const given = fieldsOf(input.get('templateParameters'));
  if (entry.name === 'notifyEvent') {
    const template = templates.notifications.find((candidate) => candidate.name === name);
    return wanted(template?.texts ?? []).filter((slug) => !given.has(slug));
  }
  if (entry.name !== 'createSession') return [];
  const template = templates.sessions.find((candidate) => candidate.name === name);
  const context = fieldsOf(input.get('context'));
  return wanted([template?.title ?? '']).filter(
    (slug) => !given.has(slug) && !context.has(slug) && !(slug === 'customerName' && input.has(slug)),
  );
}

/** Names of the values that the desktop leaves out because they are none that a text can show. */
function textless(method: string, args: readonly Data[]): readonly string[] {
  const input = fieldsOf(args[0]);
  switch (method) {
    case 'notifyEvent':
      return odd(fieldsOf(input.get('templateParameters')), () => true);
    case 'createSession':
      // An object in the parameters is meant for a tab.
      return [
        ...odd(fieldsOf(input.get('templateParameters')), (value) => !isPlainObject(value)),
        ...odd(fieldsOf(input.get('context')), () => true),
      ];
    case 'setSessionTitle':
      return odd(input, () => true);
    case 'updateContext':
      return args[2] === true ? [] : odd(input, () => true);
    case 'setTabTitle':
      return odd(fieldsOf(args[1]), () => true);
    default:
      return [];
  }
}

function odd(fields: Fields, isMeant: (value: Data) => boolean): readonly string[] {
  const isOdd = (value: Data) => value === null || isList(value) || (isObject(value) && value.$ !== 'cut');
  return [...fields].filter(([, value]) => isOdd(value) && isMeant(value)).map(([name]) => name);
}
