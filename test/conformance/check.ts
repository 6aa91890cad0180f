/** What a case finds wrong, in words. Nothing here knows a test runner: the cases run in the page of a provider. */
import type { Payload } from './framework.js';

/** Deep, whatever the order of keys. */
export function equal(actual: unknown, expected: unknown, what = 'the result'): void {
  if (written(actual) === written(expected)) return;
  throw new Error(`${what} is ${written(actual)}, not ${written(expected)}.`);
}

/** The object has at least these keys with these values. */
export function has(actual: unknown, expected: Payload, what = 'the result'): void {
  const object = isObject(actual) ? actual : {};
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, object[key]]));
  equal(found, expected, `${what}, ${written(actual)}, in part`);
}

export function holds(fact: boolean, what: string): void {
  if (!fact) throw new Error(`It is not so that ${what}.`);
}

export function text(value: unknown, what = 'the result'): string {
  if (typeof value === 'string') return value;
  throw new Error(`${what} is ${written(value)}, not a text.`);
}

/** A result that is a JSON text. */
export async function json(result: Promise<unknown>): Promise<Payload> {
  const parsed: unknown = JSON.parse(text(await result));
  if (isObject(parsed)) return parsed;
  throw new Error(`the result is the JSON text of ${written(parsed)}, not of an object.`);
}

/** What a rejection says, whichever of its shapes it has; never an Error. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  let result: unknown;
  try {
    result = await call;
  } catch (rejection) {
    if (rejection instanceof Error)
      throw new Error(`The rejection is an Error: ${rejection.message}`, { cause: rejection });
    return rejection instanceof Map ? written([...rejection]) : written(rejection);
  }
  throw new Error(`It was not refused: ${written(result)}`);
}

export async function isRefused(call: Promise<unknown>, name: string): Promise<void> {
  const said = await refusal(call);
  holds(said.includes(name), `the rejection ${said} names ${name}`);
}

function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null;
}

function written(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    isObject(part) && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part;
  const json = JSON.stringify(value, sorted) as string | undefined;
  return json ?? 'undefined';
}
