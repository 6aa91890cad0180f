/** A timeline told step by step, on a clock that the test moves, and what an inspection finds in it. */
import { Inspection } from '../../../src/simulator/inspector/inspection.js';
import type { Happening, TimelineEntry } from '../../../src/simulator/desktop/timeline.js';
import type { Data } from '../../../src/simulator/desktop/snapshot.js';
import type { Surroundings } from '../../../src/simulator/inspector/surroundings.js';

export const SURROUNDINGS: Surroundings = {
  providers: [{ name: 'phone', label: 'Phone' }],
  templates: {
    sessions: [
      { name: 'call', isGeneric: true, title: '{customerName}', tabs: ['customer'] },
      { name: 'case', isGeneric: false, title: 'Case', tabs: [] },
    ],
    notifications: [{ name: 'incoming', texts: ['Incoming call', '{customerName}', '{phoneNumber}'] }],
    tabs: ['customer', 'search'],
  },
};

export const TWO_PROVIDERS: Surroundings = {
  ...SURROUNDINGS,
  providers: [...SURROUNDINGS.providers, { name: 'chat', label: 'Chat' }],
};

export class Story {
  readonly entries: TimelineEntry[] = [];
  #at = 0;
  #correlation = 0;

  /** Lets time pass. */
  after(seconds: number): this {
    this.#at += seconds * 1_000;
    return this;
  }

  add(name: string, happening: Happening, { provider = 'phone', correlation = 0 } = {}): this {
    const id = this.entries.length;
    this.entries.push({ id, at: this.#at, provider, name, correlation, ...happening });
    return this;
  }

  ready(provider = 'phone'): this {
    return this.add('hello', { kind: 'ready', detail: null }, { provider });
  }

  listens(...names: readonly string[]): this {
    for (const name of names) this.add(name, { kind: 'handlerAdded', detail: null });
    return this;
  }

  /** A call without an answer yet. */
  call(name: string, args: readonly Data[] = [], provider = 'phone'): this {
    const correlation = (this.#correlation += 1);
    return this.add(name, { kind: 'call', detail: args }, { provider, correlation });
  }

  /** The answer to the latest call. */
  resolves(detail: Data = null): this {
    return this.#answer({ kind: 'result', detail });
  }

  rejects(message: string): this {
    return this.#answer({ kind: 'rejection', detail: { errorCode: 400, message } });
  }

  event(name: string, detail: Data = {}): this {
    const correlation = (this.#correlation += 1);
    return this.add(name, { kind: 'event', detail }, { correlation });
  }

  handling(kind: 'handled' | 'failed' | 'unheard', detail = ''): this {
    return this.add('', { kind, detail }, { correlation: this.#correlation });
  }

  change(name: string, sessionId: string, provider = 'phone'): this {
    return this.add(name, { kind: 'change', detail: { sessionId } }, { provider });
  }

  inspect(surroundings = SURROUNDINGS): Inspection {
    const inspection = new Inspection(surroundings);
    for (const entry of this.entries) inspection.add(entry);
    inspection.advance(this.#at);
    return inspection;
  }

  /** Codes of the warnings, in order. */
  codes(surroundings = SURROUNDINGS): readonly string[] {
    return this.inspect(surroundings).rows.flatMap(({ warnings }) => warnings.map(({ code }) => code));
  }

  #answer(happening: Happening): this {
    const call = this.entries.findLast(({ kind }) => kind === 'call');
    if (!call) throw new Error('There is no call to answer.');
    return this.add(call.name, happening, call);
  }
}
