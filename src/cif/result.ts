/**
 * One shape for everything the host says. Results and event payloads come as JSON text, Map, object, plain text or
 * null; rejections come in the same shapes and are never an `Error`. Here they become plain data, or one `HostError`.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** The longest text that is taken over from the host. */
const LONGEST_TEXT = 200;

/** What a call of the host came to when it did not come to a result. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /**
   * `missing`: this organisation has no such method. `silent`: no answer within the limit. `unintelligible`: an answer
   * that is none. Else the host's own code or error name, or `refused` where it gives none. Fit for the log.
   */
  readonly code: string;

  /** @param message the host's own words: they may name a customer, so they are for matching, not for the log. */
  constructor(code: string, message = code) {
    super(message);
    this.code = code;
  }

  /** Whether the host's code or words match. */
  says(pattern: RegExp): boolean {
    return pattern.test(`${this.code} ${this.message}`);
  }
}

/** The data that a value stands for: parsed where it is JSON text, an object where it is a Map, else itself. */
export function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  // Only what can be an object, a list or a quoted text: a session id of digits stays the text it is.
  if (typeof value !== 'string' || !/^\s*[{["]/.test(value)) return value;
  try {
    return plain(JSON.parse(value));
  } catch {
    return value;
  }
}

/** The data of a result, out of the `{"value": …}` that some versions wrap it in. */
export function result(value: unknown): unknown {
  const data = plain(value);
  return isObject(data) && Object.hasOwn(data, 'value') ? plain(data.value) : data;
}

/** The fields of an object, or null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  const data = plain(value);
  return isObject(data) ? data : null;
}

/** A text from outside, trimmed and cut; '' for whatever is neither text nor number. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim().slice(0, LONGEST_TEXT)
    : '';
}

/** The `HostError` that a rejection or a throw stands for. Never throws, whatever it is given. */
export function hostError(rejection: unknown): HostError {
  if (rejection instanceof HostError) return rejection;
  try {
    const data = result(rejection);
    const { message, errorCode, code } = isObject(data) ? data : { message: data };
    return new HostError(codeOf(text(message), [text(errorCode), text(code)]), text(message));
  } catch {
    return new HostError('refused');
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** The name of an error, which may stand before a sentence, else a number: other words could be a customer's. */
function codeOf(message: string, codes: readonly string[]): string {
  const name = /^\w{1,50}(?:Error|Exception)\b/.exec(message)?.[0];
  return (
    name ??
    codes.find((code) => /^(?:-?\d{1,10}|0x\w{1,8}|\w{1,50}(?:Error|Exception))$/.test(code)) ??
    'refused'
  );
}
