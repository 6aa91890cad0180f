/**
 * The flight recorder: reads the tape, makes of everything what may be kept, and gives it as one file when the agent asks for
 * it. What has happened is put aside at once and looked at a little later, all of it together, so that no call waits for it.
 */
import type { Tape, Taped } from '../tape.js';
import { Buffer } from './buffer.js';
import { CallIds } from './call-ids.js';
import { watchMedia, type WatchedMedia } from './media-watch.js';
import { Keeper } from './keeper.js';
import { writeRecording } from './recording.js';

/** Milliseconds for which what has happened is put aside at most. */
const PAUSE = 500;
/** As much of it is not put aside any longer. */
const MOST = 500;
/** Milliseconds for which it is looked at without a break: the agent's keys come between. */
const STRETCH = 5;

interface Opened {
  readonly connection: RTCPeerConnection;
  readonly media: WatchedMedia;
}

export interface RecorderSetup {
  readonly tape: Tape;
  /** By name and version. */
  readonly recorder: string;
  /** The call that this is the media of; '' for none, or none yet. */
  readonly callOf: (media: unknown) => string;
}

export class FlightRecorder {
  readonly #setup: RecorderSetup;
  readonly #buffer = new Buffer();
  readonly #callIds = new CallIds((origin) => this.#callDescribedBy(origin));
  readonly #keeper = new Keeper((message) => this.#callIds.callOf(message));
  /** Connections that are not known to be closed. */
  #opened: readonly Opened[] = [];
  readonly #aside: Taped[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(setup: RecorderSetup) {
    this.#setup = setup;
    setup.tape.read((taped) => this.#take(taped));
  }

  /** All that is kept, as one file. */
  write(): string {
    this.#lookAt();
    const { initial, entries, dropped } = this.#buffer;
    const { recorder, tape } = this.#setup;
    return writeRecording({
      ...{ recorder, exportedAt: Date.now(), initial, entries },
      dropped: dropped + tape.lost,
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #take(taped: Taped): void {
    // Its first states would be over.
    if (taped.name === 'opened' && taped.source === 'media') return this.#watch(taped.detail);
    this.#callIds.take(taped);
    this.#aside.push(taped);
    if (this.#aside.length === 1) this.#goOn(PAUSE);
    else if (this.#aside.length === MOST) this.#goOn();
  }

  #goOn(after = 0): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lookAt(STRETCH), after);
  }

  #watch(detail: unknown): void {
    const { connection, media } = detail as Opened;
    const { tape, callOf } = this.#setup;
    const isOpen = (each: Opened) => each.connection.signalingState !== 'closed';
    this.#opened = [...this.#opened, { connection, media }].filter(isOpen);
    watchMedia(connection, media, (name, told) => tape.put('media', name, { call: callOf(media), ...told }));
  }

  #callDescribedBy(origin: string): string {
    const described = this.#opened.find(({ connection }) =>
      connection.localDescription?.sdp.includes(origin),
    );
    return described ? this.#setup.callOf(described.media) : '';
  }

  /** For so many milliseconds at most; what is left comes a little later. */
  #lookAt(most = Infinity): void {
    const until = performance.now() + most;
    let next = this.#aside.shift();
    while (next) {
      const kept = this.#keeper.kept(next);
      if (kept) this.#buffer.add(kept);
      if (performance.now() >= until) break;
      next = this.#aside.shift();
    }
    if (this.#aside.length > 0) this.#goOn();
    else clearTimeout(this.#timer);
  }
}
