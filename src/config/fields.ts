/** One object of a configuration: reads its fields by kind and notes what is wrong with them. */
import type { ConfigProblem } from './config.js';

/** What to say of a text that does not pass its check. */
interface Advice {
  readonly problem: string;
  readonly cure: string;
  /** Whether leaving the field out is wrong, too. */
  readonly required: boolean;
}

interface Demand {
  readonly passes: () => boolean;
  readonly problem: string;
  readonly cure: string;
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  /** Outside of the range, and right all the same: it stands for none. */
  readonly none?: 0;
}

/** Characters of an unknown field's name that a message repeats. */
const LONGEST_NAME = 60;

export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #problems: ConfigProblem[];
  readonly #known = new Set<string>();

  /** `path` is what stands before the names of these fields in a message: '' or `sip.`. */
  constructor(value: unknown, path: string, problems: ConfigProblem[]) {
    this.#path = path;
    this.#problems = problems;
    this.#values = isObject(value) ? value : {};
    if (value !== undefined && !isObject(value)) {
      const field = path.replace(/(?:\.| → )$/, '') || 'configuration';
      problems.push({ field, problem: 'is not an object', cure: 'Give it as { "field": value, … }.' });
    }
  }

  /** Whether the field is there, rightly or wrongly filled. */
  has(name: string): boolean {
    return this.#take(name) !== undefined;
  }

  /** The object in this field; an empty one where there is none. */
  section(name: string): Fields {
    return new Fields(this.#take(name), `${this.#path}${name}.`, this.#problems);
  }

  /** The objects in the list of this field. */
  sections(name: string): readonly Fields[] {
    const values = this.#list(name);
    return values.map((value, index) => new Fields(value, `${this.#path}${name}[${index}].`, this.#problems));
  }

  text(
    name: string,
    otherwise: string,
    passes: (text: string) => boolean = () => true,
    advice?: Advice,
  ): string {
    const value = this.#take(name);
    if (value === undefined && !advice?.required) return otherwise;
    if (typeof value === 'string' && passes(value)) return value;
    this.#report(name, advice?.problem ?? 'is not a text', advice?.cure ?? 'Give it in quotation marks.');
    return otherwise;
  }

  /** The texts in the list of this field that pass; the others are reported one by one. */
  list(
    name: string,
    passes: (text: string) => boolean,
    { problem, cure, required }: Advice,
  ): readonly string[] {
    const values = this.#list(name);
    if (values.length === 0 && required) this.#report(name, problem, cure);
    return values.flatMap((value, index) => {
      if (typeof value === 'string' && passes(value)) return [value];
      this.#report(`${name}[${index}]`, problem, cure);
      return [];
    });
  }

  /** `demand`: what has to be so for it to be true. */
  flag(name: string, otherwise: boolean, demand?: Demand): boolean {
    const value = this.#take(name);
    if (value === true && demand && !demand.passes()) {
      this.#report(name, demand.problem, demand.cure);
      return otherwise;
    }
    if (value === undefined || typeof value === 'boolean') return value ?? otherwise;
    this.#report(name, 'is neither true nor false', 'Give true or false, without quotation marks.');
    return otherwise;
  }

  number(name: string, otherwise: number, { least, most, unit, none }: Range): number {
    const value = this.#take(name);
    if (value === undefined) return otherwise;
    if (none !== undefined && value === none) return none;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    const range = `from ${least} to ${most}`;
    this.#report(name, `is not a whole number ${range}`, `Give the number of ${unit}, ${range}.`);
    return otherwise;
  }

  choice<T extends string | number>(name: string, choices: readonly T[], otherwise: T): T {
    const value = this.#take(name);
    if (value === undefined) return otherwise;
    const chosen = choices.find((choice) => choice === value);
    if (chosen !== undefined) return chosen;
    const all = choices.map((choice) => JSON.stringify(choice)).join(' or ');
    this.#report(name, `is not ${all}`, `Give ${all}.`);
    return otherwise;
  }

  /** Reports every field that was not asked for. To be called last. */
  rejectOthers(): void {
    for (const name of Object.keys(this.#values)) {
      if (this.#known.has(name)) continue;
      const known = [...this.#known].join(', ');
      this.#report(
        name.slice(0, LONGEST_NAME),
        'is not a known field',
        `Remove it or correct its name: ${known}.`,
      );
    }
  }

  #list(name: string): readonly unknown[] {
    const value = this.#take(name);
    if (value === undefined || Array.isArray(value)) return value ?? [];
    this.#report(name, 'is not a list', 'Give it in brackets: [ … ].');
    return [];
  }

  #take(name: string): unknown {
    this.#known.add(name);
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
  }

  #report(name: string, problem: string, cure: string): void {
    this.#problems.push({ field: `${this.#path}${name}`, problem, cure });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
