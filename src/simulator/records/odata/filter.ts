/**
 * `$filter` as a predicate. The subset, by rising precedence:
 *
 *   any        = all *("or" all)
 *   all        = term *("and" term)
 *   term       = "not" term / "(" any ")" / function "(" column "," literal ")" / column operator literal
 *   function   = "contains" / "startswith" / "endswith"
 *   operator   = "eq" / "ne" / "gt" / "ge" / "lt" / "le"
 */
import { columnAt } from '../entity.js';
import { comparison, isOperator, isTextTest, textTest } from './comparison.js';
import { failAt, tokenize } from './tokens.js';
import { unknownColumn } from './unknown-column.js';
import type { Column, Entity } from '../entity.js';
import type { Literal, Token } from './tokens.js';
import type { Predicate } from './comparison.js';

/** Deeper than anybody writes, and far from the end of the stack. */
const DEEPEST = 50;

/** @throws RecordError that names the place or the column */
export function parseFilter(filter: string, entity: Entity): Predicate {
  return new FilterParser(filter, entity).parse();
}

class FilterParser {
  readonly #filter: string;
  readonly #entity: Entity;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(filter: string, entity: Entity) {
    this.#filter = filter;
    this.#entity = entity;
    this.#tokens = tokenize(filter);
  }

  parse(): Predicate {
    const predicate = this.#any();
    if (this.#token.at < this.#filter.length) this.#fail();
    return predicate;
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { at: this.#filter.length, type: 'end', value: '' };
  }

  #any(): Predicate {
    const terms = [this.#all()];
    while (this.#take('name', 'or')) terms.push(this.#all());
    return (record) => terms.some((matches) => matches(record));
  }

  #all(): Predicate {
    const terms = [this.#term()];
    while (this.#take('name', 'and')) terms.push(this.#term());
    return (record) => terms.every((matches) => matches(record));
  }

  #term(): Predicate {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#fail('The filter is nested too deeply');
    const predicate = this.#negation() ?? this.#group() ?? this.#call() ?? this.#comparison();
    this.#depth -= 1;
    return predicate;
  }

  #negation(): Predicate | null {
    if (!this.#take('name', 'not')) return null;
    const matches = this.#term();
    return (record) => !matches(record);
  }

  #group(): Predicate | null {
    if (!this.#take('symbol', '(')) return null;
    const predicate = this.#any();
    this.#expect(')');
    return predicate;
  }

  #call(): Predicate | null {
    const { type, value, at } = this.#token;
    if (type !== 'name' || !isTextTest(value)) return null;
    this.#next += 1;
    this.#expect('(');
    const column = this.#column();
    this.#expect(',');
    const literal = this.#literal();
    this.#expect(')');
    return this.#possible(textTest(value, column, literal), at);
  }

  #comparison(): Predicate {
    const { at } = this.#token;
    const column = this.#column();
    const operator = this.#token;
    if (operator.type !== 'name' || !isOperator(operator.value)) return this.#fail();
    this.#next += 1;
    return this.#possible(comparison(operator.value, column, this.#literal()), at);
  }

  #possible(outcome: Predicate | string, at: number): Predicate {
    return typeof outcome === 'string' ? failAt(this.#filter, at, outcome) : outcome;
  }

  #column(): Column {
    const { type, value } = this.#token;
    if (type !== 'name') return this.#fail();
    this.#next += 1;
    return columnAt(this.#entity, value) ?? unknownColumn(this.#entity, value);
  }

  #literal(): Literal {
    const token = this.#token;
    if (token.type === 'name' || token.type === 'symbol' || token.type === 'end') return this.#fail();
    this.#next += 1;
    return token;
  }

  #take(type: 'name' | 'symbol', value: string): boolean {
    const found = this.#token.type === type && this.#token.value === value;
    if (found) this.#next += 1;
    return found;
  }

  #expect(symbol: string): void {
    if (!this.#take('symbol', symbol)) this.#fail(`'${symbol}' expected`);
  }

  #fail(reason?: string): never {
    return failAt(this.#filter, this.#token.at, reason);
  }
}
