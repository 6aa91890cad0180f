/**
 * The border between the desktop and the frames of its providers. A message counts only when it comes from the window of
 * a provider's frame and from the origin of its channel URL, can be parsed, and is not one of too many.
 */
import { Flood } from './flood.js';
import { parseLibraryMessage, seal } from '../library/protocol.js';
import { Refusal } from './refusal.js';
import { RecordError } from '../records/record-error.js';
import type { DesktopMessage, LibraryBehaviour, LibraryMessage, Rejection } from '../library/protocol.js';
import type { Provider } from './provider.js';
import type { Occurrence, Timeline } from './timeline.js';

/** Carries out a provider's request. `afterwards` runs when its answer is on the way. */
export type Answer = (
  provider: Provider,
  method: string,
  args: readonly unknown[],
) => Promise<{ readonly value: unknown; readonly afterwards?: () => void }>;

interface Seat {
  readonly provider: Provider;
  readonly frame: HTMLIFrameElement;
  readonly flood: Flood;
  /** How often a client library in the frame has said hello: again for every page that was loaded into it. */
  pages: number;
}

export class Gateway {
  readonly #answer: Answer;
  readonly #behaviour: LibraryBehaviour;
  readonly #timeline: Timeline;
  readonly #seats = new Map<string, Seat>();
  #calls = 0;
  #events = 0;

  constructor(answer: Answer, behaviour: LibraryBehaviour, timeline: Timeline) {
    this.#answer = answer;
    this.#behaviour = behaviour;
    this.#timeline = timeline;
  }

  /** Hears the providers of this page from now on. */
  open(): void {
    window.addEventListener('message', this.#receive);
  }

  close(): void {
    window.removeEventListener('message', this.#receive);
  }

  /** This frame holds the provider's page. */
  seat(provider: Provider, frame: HTMLIFrameElement): void {
    if (this.#seats.get(provider.name)?.frame === frame) return;
    this.#seats.set(provider.name, { provider, frame, flood: new Flood(), pages: 0 });
  }

  /** Tells a provider of an event; one whose library is not there yet hears nothing, as in the real desktop. */
  tell(name: string, event: string, payload: unknown): void {
    const seat = this.#seats.get(name);
    if (!seat || seat.pages === 0) return;
    this.#events += 1;
    this.#note(seat, { kind: 'event', name: event, correlation: this.#events, detail: payload });
    this.#post(seat, { type: 'event', event: this.#events, name: event, payload });
  }

  readonly #receive = ({ source, origin, data }: MessageEvent): void => {
    const seat = [...this.#seats.values()].find(
      ({ frame, provider }) => frame.contentWindow === source && provider.origin === origin,
    );
    const message = seat && parseLibraryMessage(data);
    if (message && this.#isBearable(seat)) this.#act(seat, message);
  };

  #isBearable(seat: Seat): boolean {
    const verdict = seat.flood.judge(Date.now());
    if (verdict === 'floodBegins') this.#note(seat, { kind: 'flood', name: 'postMessage', detail: null });
    return verdict === 'bearable';
  }

  #act(seat: Seat, message: LibraryMessage): void {
    switch (message.type) {
      case 'hello':
        seat.pages += 1;
        this.#note(seat, { kind: 'ready', name: 'hello', detail: null });
        return this.#post(seat, { type: 'welcome', behaviour: this.#behaviour });
      case 'request':
        return void this.#serve(seat, message.request, message.method, message.args);
      case 'handled': {
        const { handling: kind, event: correlation, detail } = message;
        return this.#note(seat, { kind, name: '', correlation, detail });
      }
      case 'handler': {
        const kind = message.listens ? 'handlerAdded' : 'handlerRemoved';
        return this.#note(seat, { kind, name: message.name, detail: null });
      }
    }
  }

  async #serve(seat: Seat, request: number, method: string, args: readonly unknown[]): Promise<void> {
    const { pages } = seat;
    // The library's own count begins again with every page.
    const correlation = (this.#calls += 1);
    this.#note(seat, { kind: 'call', name: method, correlation, detail: args });
    // A page that was loaded meanwhile counts its requests from the beginning: the answer would be taken for another's.
    const reply = (message: DesktopMessage) => {
      if (seat.pages === pages) this.#post(seat, message);
    };
    try {
      const { value, afterwards } = await this.#answer(seat.provider, method, args);
      this.#note(seat, { kind: 'result', name: method, correlation, detail: value });
      reply({ type: 'resolved', request, value });
      afterwards?.();
    } catch (error) {
      const rejection = rejectionOf(error);
      this.#note(seat, { kind: 'rejection', name: method, correlation, detail: rejection });
      reply({ type: 'rejected', request, rejection });
    }
  }

  #note({ provider }: Seat, occurrence: Occurrence): void {
    this.#timeline.record({ ...occurrence, provider: provider.name });
  }

  #post(seat: Seat, message: DesktopMessage): void {
    seat.frame.contentWindow?.postMessage(seal(message), seat.provider.origin);
  }
}

/** A fault of the desktop's own is answered too, so that no provider waits for it in vain; the timeline shows it. */
function rejectionOf(error: unknown): Rejection {
  if (error instanceof Refusal) return error.rejection;
  if (error instanceof RecordError) return new Refusal('RecordError', error.message).rejection;
  return { errorCode: 500, message: `InternalError: ${String(error)}` };
}
