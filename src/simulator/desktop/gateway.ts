/**
 * The border between the desktop and the frames of its providers. A message counts only when it comes from the window of
 * a provider's frame and from the origin of its channel URL or of its trusted domain, is not one of too many, and can be
 * parsed. Everything else has no effect.
 */
import { Flood } from './flood.js';
import { Outbox } from './outbox.js';
import { parseLibraryMessage, seal } from '../library/protocol.js';
import { Refusal } from './refusal.js';
import { RecordError } from '../records/record-error.js';
import type { DesktopMessage, LibraryMessage, Rejection } from '../library/protocol.js';
import type { LibraryBehaviour } from '../library/behaviour.js';
import type { Provider } from './provider.js';
import type { Quirks } from '../quirks/quirks.js';
import type { Page, Seat } from './seat.js';
import type { Occurrence, Timeline } from './timeline.js';

/** Carries out a provider's request. `afterwards` runs when its answer is on the way. */
export type Answer = (
  provider: Provider,
  method: string,
  args: readonly unknown[],
) => Promise<{ readonly value: unknown; readonly afterwards?: () => void }>;

interface Place {
  readonly seat: Seat;
  readonly frame: HTMLIFrameElement;
  readonly flood: Flood;
  readonly outbox: Outbox;
}

export class Gateway {
  readonly #answer: Answer;
  readonly #behaviour: () => LibraryBehaviour;
  readonly #quirks: Quirks;
  readonly #timeline: Timeline;
  readonly #places = new Map<string, Place>();
  #calls = 0;
  #events = 0;

  constructor(answer: Answer, behaviour: () => LibraryBehaviour, quirks: Quirks, timeline: Timeline) {
    this.#answer = answer;
    this.#behaviour = behaviour;
    this.#quirks = quirks;
    this.#timeline = timeline;
  }

  /** Hears the providers of this page from now on. */
  open(): void {
    window.addEventListener('message', this.#receive);
  }

  close(): void {
    window.removeEventListener('message', this.#receive);
  }

  /** This frame holds the page of the provider in the seat. */
  seat(seat: Seat, frame: HTMLIFrameElement): void {
    const { name } = seat.provider;
    if (this.#places.get(name)?.frame === frame) return;
    const outbox = new Outbox(this.#quirks, (message) => {
      if (seat.page) post(frame, seat.page, message);
    });
    const place = { seat, frame, flood: new Flood(), outbox };
    this.#places.set(name, place);
    frame.addEventListener('load', () => this.#loaded(place));
    seat.load();
  }

  /** Loads the provider's page anew, from its channel URL, wherever the frame has gone meanwhile. */
  reload(name: string): void {
    const place = this.#places.get(name);
    if (!place) return;
    place.seat.load();
    // By way of an empty page: the same address with a fragment would be taken for a step within the page.
    place.frame.src = EMPTY;
  }

  /** Tells a provider of an event; one whose library is not there yet hears nothing, as in the real desktop. */
  tell(name: string, event: string, payload: unknown): void {
    const place = this.#places.get(name);
    if (!place?.seat.page || this.#quirks.lostEvents.includes(event)) return;
    this.#events += 1;
    this.#note(place, { kind: 'event', name: event, correlation: this.#events, detail: payload });
    place.outbox.send({ type: 'event', event: this.#events, name: event, payload });
  }

  /** The libraries behave otherwise at once, and a silence may be over. */
  switchesTurned(): void {
    for (const { seat, outbox } of this.#places.values()) {
      if (seat.page) outbox.send({ type: 'welcome', behaviour: this.#behaviour() });
      outbox.release();
    }
  }

  #loaded(place: Place): void {
    const { seat, frame } = place;
    // A frame that was put in the place of this one has taken over.
    if (this.#places.get(seat.provider.name) !== place) return;
    if (frame.src === EMPTY) frame.src = seat.provider.frameUrl ?? EMPTY;
    else seat.loaded();
  }

  /** A browser unpacks the data of a message when it is read, however much that is: not before it is known from whom. */
  readonly #receive = (event: MessageEvent): void => {
    const { source, origin } = event;
    const place = [...this.#places.values()].find(({ frame }) => frame.contentWindow === source);
    if (!place || !this.#isBearable(place)) return;
    const message = parseLibraryMessage(event.data);
    if (!message) return;
    if (place.seat.provider.origins.includes(origin)) this.#act(place, message, origin);
    else place.seat.strangerSpoke(origin);
  };

  #isBearable(place: Place): boolean {
    const verdict = place.flood.judge(Date.now());
    if (verdict === 'floodBegins') this.#note(place, { kind: 'flood', name: 'postMessage', detail: null });
    return verdict === 'bearable';
  }

  #act(place: Place, message: LibraryMessage, origin: string): void {
    switch (message.type) {
      case 'hello':
        return this.#welcome(place, origin);
      case 'request':
        return void this.#serve(place, message);
      case 'handled': {
        const { handling: kind, event: correlation, detail } = message;
        return this.#note(place, { kind, name: '', correlation, detail });
      }
      case 'handler': {
        const kind = message.listens ? 'handlerAdded' : 'handlerRemoved';
        return this.#note(place, { kind, name: message.name, detail: null });
      }
    }
  }

  #welcome(place: Place, origin: string): void {
    place.seat.greeted(origin);
    this.#note(place, { kind: 'ready', name: 'hello', detail: null });
    place.outbox.restart();
    place.outbox.send({ type: 'welcome', behaviour: this.#behaviour() });
  }

  async #serve(place: Place, { request, method, args }: Request): Promise<void> {
    const { page, provider } = place.seat;
    // The library's own count begins again with every page.
    const correlation = (this.#calls += 1);
    this.#note(place, { kind: 'call', name: method, correlation, detail: args });
    // A page that was loaded meanwhile counts its requests from the beginning: the answer would be taken for another's.
    const reply = (message: DesktopMessage) => {
      if (place.seat.page === page) place.outbox.send(message);
    };
    try {
      const { value, afterwards } = await this.#answer(provider, method, args);
      this.#note(place, { kind: 'result', name: method, correlation, detail: value });
      reply({ type: 'resolved', request, value });
      afterwards?.();
    } catch (error) {
      const rejection = rejectionOf(error);
      const message = error instanceof Refusal ? error.explanation : rejection.message;
      const detail = { ...rejection, message };
      this.#note(place, { kind: 'rejection', name: method, correlation, detail });
      reply({ type: 'rejected', request, rejection });
    }
  }

  #note({ seat }: Place, occurrence: Occurrence): void {
    this.#timeline.record({ ...occurrence, provider: seat.provider.name });
  }
}

type Request = Extract<LibraryMessage, { type: 'request' }>;

const EMPTY = 'about:blank';

function post(frame: HTMLIFrameElement, { origin }: Page, message: DesktopMessage): void {
  frame.contentWindow?.postMessage(seal(message), origin);
}

/** A fault of the desktop's own is answered too, so that no provider waits for it in vain; the timeline shows it. */
function rejectionOf(error: unknown): Rejection {
  if (error instanceof Refusal) return error.rejection;
  if (error instanceof RecordError) return new Refusal('RecordError', error.message).rejection;
  return { errorCode: 500, message: `InternalError: ${String(error)}` };
}
