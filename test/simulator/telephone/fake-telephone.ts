/** A telephone whose callers are the test's: it is registered at once, and its lines do what is asked of them at once. */
import type { CallId } from '../../../src/call/call.js';
import { LineError, type Line, type Softphone, type SoftphoneObserver } from '../../../src/softphone.js';
import { caller } from '../../provider/fakes.js';

export class FakeTelephone implements Softphone {
  readonly #observer: SoftphoneObserver;
  readonly #lines = new Map<CallId, { readonly line: Line; readonly over: () => void }>();
  #count = 0;

  constructor(observer: SoftphoneObserver) {
    this.#observer = observer;
  }

  get registration(): Softphone['registration'] {
    return { state: 'ready', server: 'wss://sip.example.com', user: 'bob', since: 0 };
  }

  start(): void {
    this.#observer.registrationChanged(this.registration);
  }

  readonly reconnect = () => undefined;
  readonly enableSound = () => undefined;
  readonly examine = () => Promise.resolve([]);
  readonly stop = () => Promise.resolve();

  dial(target: string): Line {
    return this.#add('outbound', target);
  }

  rings(number: string): CallId {
    const line = this.#add('inbound', number);
    this.#observer.offered(line);
    return line.id;
  }

  /** The far end of a dialled call answers. */
  isAnswered(call: CallId): void {
    this.#tell(call, { type: 'established', at: Date.now() });
  }

  /** `status` where nobody had answered. */
  ends(call: CallId, by: 'agent' | 'party', status: number | null = null): void {
    const over = this.#lines.get(call)?.over;
    this.#tell(call, { type: 'ended', at: Date.now(), ending: { by, status, elsewhere: false } });
    this.#lines.delete(call);
    over?.();
  }

  #add(direction: Line['direction'], number: string): Line {
    const id = `call-${(this.#count += 1)}`;
    const { line, hangUp: over } = caller(id);
    const does = (type: 'held' | 'resumed' | 'established') => {
      this.#tell(id, { type, at: Date.now() });
      return Promise.resolve();
    };
    const mine: Line = {
      ...{ ...line, direction, party: { name: '', number } },
      answer: () => does('established'),
      hold: () => does('held'),
      resume: () => does('resumed'),
      reject: (status) => this.ends(id, 'agent', status),
      hangUp: () => this.ends(id, 'agent'),
    };
    this.#lines.set(id, { line: mine, over });
    return mine;
  }

  #tell(call: CallId, fact: Parameters<SoftphoneObserver['happened']>[1]): void {
    const line = this.#lines.get(call)?.line;
    if (!line) throw new LineError('over');
    this.#observer.happened(line, fact);
  }
}
