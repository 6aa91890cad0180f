/**
 * Slugs: the `{name}` places in the titles and parameters of templates, and the values a provider sends for them. A value is
 * text wherever it ends up, and its own braces mean nothing.
 * https://learn.microsoft.com/dynamics365/app-profile-manager/automation-dictionary-keys
 */
export type Slugs = ReadonlyMap<string, string>;

/** Gives the value of a slug, or undefined where there is none. */
export type SlugSource = (name: string) => string | undefined;

/** `templateParameters`: values for the whole session, and values for single tabs by the name of the tab's template. */
export interface TemplateParameters {
  readonly common: Slugs;
  readonly byTab: ReadonlyMap<string, Slugs>;
}

const LONGEST = 1_000;

/** A query holds slugs of its own: `{$odata.incident.title.?$filter=incidentid eq '{anchor.incidentid}'}`. */
const SLUG = /\{(\$odata\.(?:[^{}]|\{[^{}]*\})*|[^{}]+)\}/g;
const SLUG_IN_QUERY = /\{([^{}]+)\}/g;

/** Fills in the template; a slug without a value leaves nothing. */
export function fill(template: string, values: Slugs | SlugSource): string {
  const valueOf = typeof values === 'function' ? values : (name: string) => values.get(name);
  const filled = template.replace(SLUG, (_, name: string) => valueOf(fillQuery(name.trim(), valueOf)) ?? '');
  return filled.trim();
}

/** A quote in a value must not end the text that the query has it in. */
function fillQuery(query: string, valueOf: SlugSource): string {
  return query.replace(SLUG_IN_QUERY, (_, name: string) =>
    (valueOf(name.trim()) ?? '').replaceAll("'", "''"),
  );
}

/** Reads what a provider sent; whatever is no value is left out. */
export function readParameters(sent: unknown): TemplateParameters {
  const common = readSlugs(sent);
  const byTab = new Map(
    entriesOf(sent)
      .filter(([, value]) => typeof value === 'object' && value !== null)
      .map(([name, value]) => [name, readSlugs(value)] as const),
  );
  return { common, byTab };
}

export function readSlugs(sent: unknown): Slugs {
  return new Map(
    entriesOf(sent).flatMap(([name, value]) => {
      const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
      return isScalar ? [[name, String(value).slice(0, LONGEST)] as const] : [];
    }),
  );
}

export function mergeSlugs(...slugs: readonly Slugs[]): Slugs {
  return new Map(slugs.flatMap((values) => [...values]));
}

/** Objects and Maps are both seen in the documentation's examples. */
function entriesOf(sent: unknown): readonly (readonly [string, unknown])[] {
  if (sent instanceof Map) return [...sent].map(([name, value]: [unknown, unknown]) => [String(name), value]);
  return typeof sent === 'object' && sent !== null ? Object.entries(sent) : [];
}
