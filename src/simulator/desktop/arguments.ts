/** What a provider passed to a method: anything at all, until it is asked for here by type. */
import { Refusal } from './refusal.js';

/** Every method takes one as its last argument, to group calls in telemetry. */
const CORRELATION_ID = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;

/** More than any documented method takes. */
const MOST_ARGUMENTS = 8;

/** Longer texts than this are nothing that a telephone has to say. */
const LONGEST_TEXT = 100_000;

export class Arguments {
  readonly #values: readonly unknown[];

  /** @throws Refusal for too many */
  constructor(values: readonly unknown[]) {
    if (values.length > MOST_ARGUMENTS) {
      throw new Refusal('InvalidArgumentError', `a method takes at most ${MOST_ARGUMENTS} arguments.`);
    }
    this.#values = values;
  }

  at(index: number): unknown {
    return this.#values[index];
  }

  /** @throws Refusal */
  text(index: number, name: string): string {
    const value = this.#values[index];
    if (typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT) return value;
    throw new Refusal('InvalidArgumentError', `${name} must be a text.`);
  }

  /** A text within an object that was passed. @throws Refusal */
  textIn(object: Readonly<Record<string, unknown>>, name: string): string {
    return new Arguments([object[name]]).text(0, name);
  }

  /** @throws Refusal for one that is too long: without it another call would be carried out than was meant. */
  optionalText(index: number): string {
    const value = this.#values[index];
    if (typeof value !== 'string') return '';
    if (value.length <= LONGEST_TEXT) return value;
    throw new Refusal('InvalidArgumentError', `an argument is longer than ${LONGEST_TEXT} characters.`);
  }

  /** @throws Refusal */
  number(index: number, name: string): number {
    const value = this.#values[index];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new Refusal('InvalidArgumentError', `${name} must be a number.`);
  }

  optionalNumber(index: number): number | null {
    const value = this.#values[index];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }

  /** @throws Refusal */
  flag(index: number, name: string): boolean {
    const value = this.#values[index];
    if (typeof value === 'boolean') return value;
    throw new Refusal('InvalidArgumentError', `${name} must be true or false.`);
  }

  optionalFlag(index: number): boolean {
    return this.#values[index] === true;
  }

  /** Whether the caller means its `correlationId` and not the argument that has this place. */
  isCorrelation(index: number): boolean {
    const value = this.#values[index];
    return typeof value === 'string' && CORRELATION_ID.test(value);
  }

  /** Data that will be handed on as JSON text. @throws Refusal */
  json(index: number, name: string): unknown {
    const value = this.#values[index];
    try {
      JSON.stringify(value);
      return value;
    } catch {
      throw new Refusal('InvalidArgumentError', `${name} has a circle or a BigInt in it: JSON has neither.`);
    }
  }

  /** An object, or one written as JSON text: the documentation's examples have both. @throws Refusal */
  object(index: number, name: string): Readonly<Record<string, unknown>> {
    const object = this.optionalObject(index);
    if (object) return object;
    throw new Refusal('InvalidArgumentError', `${name} must be an object or its JSON text.`);
  }

  optionalObject(index: number): Readonly<Record<string, unknown>> | null {
    const value = this.#values[index];
    const object = typeof value === 'string' ? parsed(value) : value;
    return isObject(object) ? object : null;
  }
}

function parsed(text: string): unknown {
  try {
    return text.length <= LONGEST_TEXT ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
