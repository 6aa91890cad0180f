/**
 * A configuration out of several sources, each of which has the last word over those before it: the file beside the page, the
 * Custom Parameters of the provider's record, the address of the page. Knows how none of them is come by.
 */
import type { ConfigProblem } from './config.js';
import { parseConfig, sections, type ParsedConfig } from './parse.js';

/** What one source says, and what is wrong with how it says it. */
export interface Layer {
  /** As it is called in what is said to the administrator. */
  readonly source: string;
  readonly json: unknown;
  readonly problems: readonly ConfigProblem[];
}

/** Characters that the field of the provider's record takes. */
const LONGEST_PARAMETERS = 2_000;

/**
 * What may stand in the address, which anybody can write who can make a link: nothing that is secret, that a password could
 * be sent to, or that scripts or calls come from.
 */
const IN_ADDRESS: readonly string[] = [
  'credentials.user',
  'desktop.toastTemplate',
  'desktop.sessionTemplate',
  'desktop.defaultSessionTemplate',
  'calls.country',
];

const CUSTOM_PARAMETERS = 'Custom Parameters';
const ADDRESS = 'address';

/** The Custom Parameters of the provider's record: JSON like that of the file. */
export function customParameters(text: string): Layer {
  const layer = { source: CUSTOM_PARAMETERS, json: {}, problems: [] };
  if (text.trim() === '') return layer;
  if (text.length > LONGEST_PARAMETERS) return { ...layer, problems: [TOO_LONG] };
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? withoutOrigins(json, layer) : { ...layer, problems: [NO_JSON] };
  } catch {
    return { ...layer, problems: [NO_JSON] };
  }
}

const TOO_LONG: ConfigProblem = {
  field: CUSTOM_PARAMETERS,
  problem: `are longer than ${LONGEST_PARAMETERS} characters and not used`,
  cure: 'Put what is the same for everybody into the file beside the channel page.',
};

const NO_JSON: ConfigProblem = {
  field: CUSTOM_PARAMETERS,
  problem: 'are no JSON object and not used',
  cure: 'Write them like the file: { "calls": { "most": 2 } }.',
};

/** By then the library has been loaded: from where can only be said before. */
function withoutOrigins(json: Json, layer: Layer): Layer {
  const { desktop } = json;
  if (!isObject(desktop) || !('origins' in desktop)) return { ...layer, json };
  const others = Object.fromEntries(Object.entries(desktop).filter(([field]) => field !== 'origins'));
  const problem = {
    field: `${CUSTOM_PARAMETERS} → desktop.origins`,
    problem: 'comes too late: the library has been loaded by then',
    cure: 'Name the origins in the file beside the channel page.',
  };
  return { ...layer, json: { ...json, desktop: others }, problems: [problem] };
}

/** The fields that the query of the page's address sets: `calls.country=DE`. Other parameters are not ours. */
export function addressParameters(query: string): Layer {
  const problems: ConfigProblem[] = [];
  const known = sections();
  const json: Record<string, Record<string, string>> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const [, section = '', field] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
    if (field === undefined || !known.includes(section)) continue;
    if (IN_ADDRESS.includes(name)) json[section] = { ...json[section], [field]: value };
    else problems.push(notInAddress(name));
  }
  return { source: ADDRESS, json, problems };
}

function notInAddress(name: string): ConfigProblem {
  return {
    field: `${ADDRESS} → ${name.slice(0, 60)}`,
    problem: 'cannot be set in the address, which anybody can write',
    cure: `Set it in the file beside the channel page, or in the ${CUSTOM_PARAMETERS}. In the address: ${IN_ADDRESS.join(', ')}.`,
  };
}

/** The configuration that the layers give together, lowest first, and everything that is wrong with any of them. */
export function combine(layers: readonly Layer[]): ParsedConfig {
  const parsed = parseConfig(layers.map(({ json }) => json).reduce(over));
  const own = layers.flatMap(({ problems }) => problems);
  const found = parsed.problems.map((problem) => attributed(problem, layers));
  // What a file lacks that could not be read says nothing.
  const isRead = layers[0]?.problems.length === 0;
  return { ...parsed, problems: [...own, ...found.filter(({ field }) => isRead || field.includes(' → '))] };
}

/** Section by section, field by field; a list is one value. What is no object is left to the parser to complain of. */
function over(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return isObject(above) && isEmpty(above) ? below : above;
  const merged: Record<string, unknown> = { ...below };
  for (const [section, fields] of Object.entries(above)) {
    const beneath = merged[section];
    merged[section] = isObject(beneath) && isObject(fields) ? { ...beneath, ...fields } : fields;
  }
  return merged;
}

/** Says which source a wrong field comes from, where that is not the file. */
function attributed(problem: ConfigProblem, [, ...above]: readonly Layer[]): ConfigProblem {
  const [section = '', field = ''] = problem.field.split(/[.[ ]/);
  const source = above.findLast(({ json }) => {
    const fields = isObject(json) ? json[section] : undefined;
    return field === '' ? fields !== undefined : isObject(fields) && Object.hasOwn(fields, field);
  });
  return source ? { ...problem, field: `${source.source} → ${problem.field}` } : problem;
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  return Object.keys(value).length === 0;
}
