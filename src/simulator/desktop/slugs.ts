/**
 * Slugs: the `{name}` places in the titles and parameters of templates, and the values a provider sends for them. A value is
 * text wherever it ends up, and its own braces mean nothing.
 */
export type Slugs = ReadonlyMap<string, string>;

/** `templateParameters`: values for the whole session, and values for single tabs by the name of the tab's template. */
export interface TemplateParameters {
  readonly common: Slugs;
  readonly byTab: ReadonlyMap<string, Slugs>;
}

export const NO_PARAMETERS: TemplateParameters = { common: new Map(), byTab: new Map() };

const LONGEST = 1_000;

/** Fills in the template; a slug without a value leaves nothing. */
export function fill(template: string, slugs: Slugs): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => slugs.get(name.trim()) ?? '').trim();
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
