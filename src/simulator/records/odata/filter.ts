/**
 * `$filter` as a predicate. The subset, by rising precedence:
 *
 *   any        = all *("or" all)
 *   all        = term *("and" term)
 *   term       = "not" term / "(" any ")" / function "(" column "," literal ")" / column operator literal
 *   function   = "contains" / "startswith" / "endswith"
 *   operator   = "eq" / "ne" / "gt" / "ge" / "lt" / "le"
 *
 * Texts are compared without regard to case, as Dataverse does.
 */
import { tokenize } from './tokens.js';
import { RecordError } from '../record-error.js';
import type { Token } from './tokens.js';
import type { Fields, Value } from '../store.js';

export type Predicate = (record: Fields) => boolean;

/** Deeper than anybody writes, and far from the end of the stack. */
const DEEPEST = 50;

const FUNCTIONS = new Map<string, (value: string, part: string) => boolean>([
  ['contains', (value, part) => value.includes(part)],
  ['startswith', (value, part) => value.startsWith(part)],
  ['endswith', (value, part) => value.endsWith(part)],
]);

const OPERATORS = new Map<string, (value: Value, literal: Value) => boolean>([
  ['eq', (value, literal) => value === literal],
  ['ne', (value, literal) => value !== literal],
  ['gt', (value, literal) => ordered(value, literal, (order) => order > 0)],
  ['ge', (value, literal) => ordered(value, literal, (order) => order >= 0)],
  ['lt', (value, literal) => ordered(value, literal, (order) => order < 0)],
  ['le', (value, literal) => ordered(value, literal, (order) => order <= 0)],
]);

/** `columns`: the names that may stand in the filter. @throws RecordError */
export function parseFilter(filter: string, columns: readonly string[]): Predicate {
  const parser = new FilterParser(tokenize(filter), columns);
  return parser.parse();
}

class FilterParser {
  readonly #tokens: readonly Token[];
  readonly #columns: readonly string[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], columns: readonly string[]) {
    this.#tokens = tokens;
    this.#columns = columns;
  }

  parse(): Predicate {
    const predicate = this.#any();
    if (this.#next < this.#tokens.length) this.#fail();
    return predicate;
  }

  #any(): Predicate {
    const terms = [this.#all()];
    while (this.#takeName('or')) terms.push(this.#all());
    return (record) => terms.some((matches) => matches(record));
  }

  #all(): Predicate {
    const terms = [this.#term()];
    while (this.#takeName('and')) terms.push(this.#term());
    return (record) => terms.every((matches) => matches(record));
  }

  #term(): Predicate {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new RecordError('QuerySyntax', 'The filter is nested too deeply.');
    const predicate = this.#negation() ?? this.#group() ?? this.#call() ?? this.#comparison();
    this.#depth -= 1;
    return predicate;
  }

  #negation(): Predicate | null {
    if (!this.#takeName('not')) return null;
    const matches = this.#term();
    return (record) => !matches(record);
  }

  #group(): Predicate | null {
    if (!this.#takeSymbol('(')) return null;
    const predicate = this.#any();
    this.#expectSymbol(')');
    return predicate;
  }

  #call(): Predicate | null {
    const token = this.#tokens[this.#next];
    const test = token?.type === 'name' ? FUNCTIONS.get(token.text) : undefined;
    if (!test) return null;
    this.#next += 1;
    this.#expectSymbol('(');
    const column = this.#column();
    this.#expectSymbol(',');
    const part = String(this.#literal()).toLowerCase();
    this.#expectSymbol(')');
    return (record) => test(String(record[column] ?? '').toLowerCase(), part);
  }

  #comparison(): Predicate {
    const column = this.#column();
    const test = OPERATORS.get(this.#name()) ?? this.#fail();
    const literal = folded(this.#literal());
    return (record) => test(folded(record[column] ?? null), literal);
  }

  #column(): string {
    const name = this.#name();
    if (this.#columns.includes(name)) return name;
    throw new RecordError('QuerySyntax', `Could not find a property named '${name}'.`);
  }

  #name(): string {
    const token = this.#tokens[this.#next];
    if (token?.type !== 'name') return this.#fail();
    this.#next += 1;
    return token.text;
  }

  #literal(): Value {
    const token = this.#tokens[this.#next];
    if (token?.type !== 'literal') return this.#fail();
    this.#next += 1;
    return token.value;
  }

  #takeName(text: string): boolean {
    const token = this.#tokens[this.#next];
    const found = token?.type === 'name' && token.text === text;
    if (found) this.#next += 1;
    return found;
  }

  #takeSymbol(text: string): boolean {
    const token = this.#tokens[this.#next];
    const found = token?.type === 'symbol' && token.text === text;
    if (found) this.#next += 1;
    return found;
  }

  #expectSymbol(text: string): void {
    if (!this.#takeSymbol(text)) this.#fail();
  }

  #fail(): never {
    throw new RecordError('QuerySyntax', `The filter cannot be understood at its part ${this.#next + 1}.`);
  }
}

function folded(value: Value): Value {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function ordered(value: Value, literal: Value, accepts: (order: number) => boolean): boolean {
  if (typeof value === 'number' && typeof literal === 'number') return accepts(value - literal);
  if (typeof value === 'string' && typeof literal === 'string') return accepts(value.localeCompare(literal));
  return false;
}
