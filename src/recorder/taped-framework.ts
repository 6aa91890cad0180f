/** The host's methods and events, of which every call and every answer goes on the tape, too. Knows none of them. */
import type { Put } from '../tape.js';

type Method = (...args: unknown[]) => unknown;

let calls = 0;

/** Each handler as the host has it: it is taken back by the same one. */
const handlers = new WeakMap<Method, Method>();

export function tapedFramework<T extends object>(framework: T, put: Put): T {
  const get = (_: object, name: string | symbol): unknown => {
    const member: unknown = Reflect.get(framework, name);
    return typeof member === 'function' && typeof name === 'string'
      ? taped(framework, name, member as Method, put)
      : member;
  };
  // In front of an empty object: of a frozen one a proxy has to give what is there, and nothing else.
  return new Proxy({}, { get }) as T;
}

function taped(target: object, name: string, method: Method, put: Put): Method {
  return (...args) => {
    const call = (calls += 1);
    put('host', name, { call, args });
    const settled = (outcome: string) => (value: unknown) => put('host', outcome, { call, name, value });
    try {
      const answer: unknown = Reflect.apply(
        method,
        target,
        args.map((arg) => (typeof arg === 'function' ? heard(arg as Method, args[0], put) : arg)),
      );
      void Promise.resolve(answer).then(settled('resolved'), settled('rejected'));
      return answer;
    } catch (error) {
      settled('rejected')(error);
      throw error;
    }
  };
}

function heard(handler: Method, event: unknown, put: Put): Method {
  const known = handlers.get(handler);
  if (known) return known;
  const taping: Method = (payload) => {
    put('host', 'event', { name: event, value: payload });
    return handler(payload);
  };
  handlers.set(handler, taping);
  return taping;
}
