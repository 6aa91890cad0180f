/**
 * The JSON schema of a configuration, drawn from the very code that reads one: it is handed a source that has nothing, and
 * remembers what it is asked for. What only that code can judge, such as whether a text is an address, is not in it.
 */
import { Fields } from '../../src/config/fields.js';
import { readConfig } from '../../src/config/parse.js';

type Schema = Readonly<Record<string, unknown>>;

export interface ObjectSchema extends Schema {
  readonly type: 'object';
  readonly properties: Record<string, Schema>;
  readonly required: string[];
  readonly additionalProperties: false;
}

/** What a field means, by its path; '' where nobody says. */
export type Describe = (path: string) => string;

/** A choice opens fields of its own: the configuration is read once with the first of each, once with the second … */
const ROUNDS = 3;

export function configSchema(describe: Describe): Schema {
  const root = objectSchema();
  for (let round = 0; round < ROUNDS; round += 1) readConfig(new Recorder(root, '', round, describe));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of cif-softphone',
    ...root,
    required: ['sip'],
  };
}

function objectSchema(): ObjectSchema {
  return { type: 'object', properties: {}, required: [], additionalProperties: false };
}

class Recorder extends Fields {
  readonly #schema: ObjectSchema;
  readonly #path: string;
  readonly #round: number;
  readonly #describe: Describe;

  constructor(schema: ObjectSchema, path: string, round: number, describe: Describe) {
    super({}, path, []);
    this.#schema = schema;
    this.#path = path;
    this.#round = round;
    this.#describe = describe;
  }

  override section(name: string): Fields {
    const known = this.#schema.properties[name] as ObjectSchema | undefined;
    const schema = known ?? objectSchema();
    this.#schema.properties[name] = schema;
    return new Recorder(schema, `${this.#path}${name}.`, this.#round, this.#describe);
  }

  override sections(name: string): readonly Fields[] {
    const items = objectSchema();
    this.#note(name, { type: 'array', items }, false);
    return [new Recorder(items, `${this.#path}${name}[].`, this.#round, this.#describe)];
  }

  override text(...[name, otherwise, , advice]: Parameters<Fields['text']>): string {
    const isRequired = advice?.required === true;
    this.#note(name, { type: 'string', ...(!isRequired && { default: otherwise }) }, isRequired);
    return otherwise;
  }

  override list(...[name, , { required }]: Parameters<Fields['list']>): readonly string[] {
    const least = required ? { minItems: 1 } : {};
    this.#note(name, { type: 'array', items: { type: 'string' }, ...least }, required);
    return [];
  }

  override flag(name: string, otherwise: boolean): boolean {
    this.#note(name, { type: 'boolean', default: otherwise }, false);
    return otherwise;
  }

  override number(...[name, otherwise, { least, most, none }]: Parameters<Fields['number']>): number {
    const range = { type: 'integer', minimum: least, maximum: most };
    const allowed = none === undefined ? range : { anyOf: [range, { const: none }] };
    this.#note(name, { ...allowed, default: otherwise }, false);
    return otherwise;
  }

  override choice<T extends string | number>(name: string, choices: readonly T[], otherwise: T): T {
    this.#note(name, { enum: choices, default: otherwise }, false);
    return choices[this.#round] ?? otherwise;
  }

  /** Only what is asked for in every round is required in all of them. */
  #note(name: string, schema: Schema, isRequired: boolean): void {
    const description = this.#describe(`${this.#path}${name}`);
    this.#schema.properties[name] = { ...schema, ...(description && { description }) };
    if (isRequired && this.#round === 0) this.#schema.required.push(name);
  }
}
