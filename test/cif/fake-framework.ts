/**
 * The outer edge: `Microsoft.CIFramework` as a recording. It answers as a healthy host does, in JSON text, until a test
 * gives a method another answer.
 */
import type { Framework, HostEvent, Method } from '../../src/cif/framework.js';

export interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
}

type Answer = (...args: unknown[]) => unknown;

export function resolving(value: unknown): Answer {
  return () => Promise.resolve(value);
}

export function throwing(reason: unknown): Answer {
  return () => {
    throw reason as Error;
  };
}

export const silent: Answer = () => new Promise(() => undefined);

/** An answer that the test gives when it wants to. */
export class Pending {
  readonly #promise: Promise<unknown>;
  resolve: (value: unknown) => void = () => undefined;
  reject: (reason: unknown) => void = () => undefined;

  constructor() {
    this.#promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  readonly answer: Answer = () => this.#promise;
}

/** Rejects as the host does: with anything but an Error. */
export function rejecting(reason: unknown): Answer {
  return () => {
    const pending = new Pending();
    pending.reject(reason);
    return pending.answer();
  };
}

/** What only the framework 2.0 has. */
const MULTI_SESSION: readonly Method[] = [
  'notifyEvent',
  'cancelEvent',
  'canCreateSession',
  'createSession',
  'getFocusedSession',
  'requestFocusSession',
  'notifyNewActivity',
  'notifyKpiBreach',
  'setSessionTitle',
  'updateContext',
  'updateConversation',
  'logAnalyticsEvent',
  'setPresence',
  'getPresence',
];

export const METHODS: readonly Method[] = [
  'addHandler',
  'removeHandler',
  'getEnvironment',
  'isConsoleApp',
  'setClickToAct',
  'getMode',
  'setMode',
  'setWidth',
  'searchAndOpenRecords',
  'openForm',
  ...MULTI_SESSION,
];

export class FakeFramework {
  readonly calls: Call[] = [];
  readonly handlers = new Map<string, (payload: unknown) => unknown>();
  readonly framework: Framework;
  readonly #methods: Record<string, Answer> = {};
  #sessions = 0;

  constructor() {
    for (const method of METHODS) this.answer(method, resolving(null));
    this.answer('getEnvironment', resolving('{"username":"Kim Agent","orgUniqueName":"contoso"}'));
    this.answer('isConsoleApp', resolving(true));
    this.answer('getMode', resolving(1));
    this.answer('openForm', silent);
    this.answer('createRecord', resolving('{}'));
    this.answer('updateRecord', resolving('{}'));
    this.answer('setMode', (mode) => Promise.resolve(mode));
    this.answer('searchAndOpenRecords', resolving('{}'));
    this.answer('notifyEvent', silent);
    this.answer('canCreateSession', resolving(true));
    this.answer('createSession', () => Promise.resolve(`session-${++this.#sessions}`));
    this.framework = this.#methods;
  }

  /** What a method does from now on. */
  answer(method: Method, answer: Answer): void {
    this.#methods[method] = (...args) => {
      this.calls.push({ method, args });
      if (method === 'addHandler') this.#add(args);
      if (method === 'removeHandler') this.handlers.delete(String(args[0]));
      return answer(...args);
    };
  }

  /** As in an organisation that is older than the method. */
  lack(method: Method): void {
    Reflect.deleteProperty(this.#methods, method);
  }

  /** As in a single-session app, which has the framework 1.0; the agent has the panel minimised. */
  haveSingleSession(): void {
    for (const method of MULTI_SESSION) this.lack(method);
    this.answer('isConsoleApp', resolving(false));
    this.answer('getMode', resolving(0));
  }

  /** Calls the handler of an event as the library does: with one argument. */
  raise(event: HostEvent, payload: unknown): unknown {
    const handler = this.handlers.get(event);
    if (!handler) throw new Error(`Nobody listens to ${event}`);
    return handler(typeof payload === 'object' ? JSON.stringify(payload) : payload);
  }

  /** The arguments of every call of a method. */
  argumentsOf(method: Method): (readonly unknown[])[] {
    return this.calls.filter((call) => call.method === method).map((call) => call.args);
  }

  count(method: Method): number {
    return this.argumentsOf(method).length;
  }

  #add([event, handler]: unknown[]): void {
    this.handlers.set(String(event), handler as (payload: unknown) => unknown);
  }
}
