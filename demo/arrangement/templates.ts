/**
 * Templates of one's own, as JSON: `{"sessions": […], "tabs": […], "notifications": […]}`, the fields by the names that the
 * simulator's types have. What is left out has its default; what is wrong is named with its place.
 */
import {
  isUniqueName,
  PAGE_TYPES,
  type NotificationTemplate,
  type SessionTemplate,
  type TabTemplate,
  type Templates,
} from '../../src/simulator/desktop/templates.js';

/** What is wrong with the templates, with the place and the cure. */
export class TemplatesError extends Error {
  override readonly name = 'TemplatesError';
}

type Fields = Readonly<Record<string, unknown>>;

const NONE: Templates = { sessions: [], tabs: [], notifications: [] };

/** @throws TemplatesError */
export function parseTemplates(text: string): Templates {
  if (text.trim() === '') return NONE;
  const given = fieldsOf(parsed(text), 'The templates');
  for (const kind of Object.keys(given)) {
    if (!(kind in NONE))
      throw new TemplatesError(`“${kind}” is no kind of template. Write sessions, tabs or notifications.`);
  }
  return {
    sessions: list(given, 'sessions', session),
    tabs: list(given, 'tabs', tab),
    notifications: list(given, 'notifications', notification),
  };
}

/** The same for whoever goes on in any case: without templates of one's own where they are wrong. */
export function checkTemplates(text: string): { readonly templates: Templates; readonly fault: string } {
  try {
    return { templates: parseTemplates(text), fault: '' };
  } catch (error) {
    if (error instanceof TemplatesError) return { templates: NONE, fault: error.message };
    throw error;
  }
}

/** Those of one's own go before the organisation's of the same name. */
export function withTemplates(all: Templates, own: Templates): Templates {
  return {
    sessions: [...own.sessions, ...all.sessions],
    tabs: [...own.tabs, ...all.tabs],
    notifications: [...own.notifications, ...all.notifications],
  };
}

function session(fields: Fields, place: string): SessionTemplate {
  return whole(fields, place, {
    name: uniqueName(fields, place),
    type: oneOf(fields, 'type', ['generic', 'entity'], place),
    title: text(fields, 'title', place, ''),
    panelMode: oneOf(fields, 'panelMode', ['docked', 'minimized', 'hidden'], place),
    anchorTab: text(fields, 'anchorTab', place),
    additionalTabs: texts(fields, 'additionalTabs', place),
  });
}

function tab(fields: Fields, place: string): TabTemplate {
  const parameters = fieldsOf(fields.parameters ?? {}, `${place}.parameters`);
  return whole(fields, place, {
    name: uniqueName(fields, place),
    title: text(fields, 'title', place, ''),
    tags: texts(fields, 'tags', place),
    page: oneOf(fields, 'page', Object.keys(PAGE_TYPES) as (keyof typeof PAGE_TYPES)[], place),
    parameters: Object.fromEntries(
      Object.keys(parameters).map((name) => [name, text(parameters, name, `${place}.parameters`)]),
    ),
  });
}

function notification(fields: Fields, place: string): NotificationTemplate {
  return whole(fields, place, {
    name: uniqueName(fields, place),
    title: text(fields, 'title', place, ''),
    fields: list(fields, 'fields', (field, at) =>
      whole(field, at, { header: text(field, 'header', at, ''), value: text(field, 'value', at, '') }),
    ),
    seconds: seconds(fields.seconds ?? 120, place),
    acceptText: text(fields, 'acceptText', place, 'Accept'),
    rejectText: fields.rejectText === null ? null : text(fields, 'rejectText', place, 'Reject'),
    autoAccept: flag(fields, 'autoAccept', place, false),
    icon: text(fields, 'icon', place, ''),
    showTimeout: flag(fields, 'showTimeout', place, true),
    desktopNotification: oneOf(fields, 'desktopNotification', ['never', 'inBackground', 'always'], place),
  });
}

function uniqueName(fields: Fields, place: string): string {
  const name = text(fields, 'name', place);
  if (isUniqueName(name)) return name;
  throw new TemplatesError(
    `${place}.name “${name}” is no unique name in Dynamics. Begin it with a prefix of 3 to 8 letters and digits and _, such as “contoso_call”.`,
  );
}

/** A field that the template does not have is a slip of the pen, and would do nothing. */
function whole<Template extends object>(fields: Fields, place: string, template: Template): Template {
  const unknown = Object.keys(fields).find((name) => !Object.hasOwn(template, name));
  if (unknown === undefined) return template;
  const known = Object.keys(template).join(', ');
  throw new TemplatesError(`${place} has no field “${unknown}”. It has ${known}.`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new TemplatesError(`The templates are not JSON: ${error instanceof Error ? error.message : ''}.`);
  }
}

function fieldsOf(value: unknown, place: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new TemplatesError(`${place} must be an object.`);
}

function list<Item>(
  fields: Fields,
  name: string,
  read: (item: Fields, place: string) => Item,
): readonly Item[] {
  const value = fields[name] ?? [];
  if (!Array.isArray(value)) throw new TemplatesError(`${name} must be a list.`);
  return value.map((item: unknown, index) => {
    const place = `${name}[${index}]`;
    return read(fieldsOf(item, place), place);
  });
}

function texts(fields: Fields, name: string, place: string): readonly string[] {
  const value = fields[name] ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new TemplatesError(`${place}.${name} must be a list of texts.`);
}

function text(fields: Fields, name: string, place: string, otherwise?: string): string {
  const value = fields[name] ?? otherwise;
  if (typeof value === 'string') return value;
  throw new TemplatesError(`${place}.${name} must be a text.`);
}

function flag(fields: Fields, name: string, place: string, otherwise: boolean): boolean {
  const value = fields[name] ?? otherwise;
  if (typeof value === 'boolean') return value;
  throw new TemplatesError(`${place}.${name} must be true or false.`);
}

/** The first one is the default. */
function oneOf<Value extends string>(
  fields: Fields,
  name: string,
  values: readonly Value[],
  place: string,
): Value {
  const value = fields[name] ?? values[0];
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new TemplatesError(`${place}.${name} must be one of ${values.join(', ')}.`);
}

function seconds(value: unknown, place: string): number {
  if (typeof value === 'number' && value > 0 && value <= 3_600) return value;
  throw new TemplatesError(`${place}.seconds must be a number up to 3600.`);
}
