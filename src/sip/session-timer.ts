/**
 * Session timers (RFC 4028): each side proves to the other, and to the proxies between, that the call is still there, by a
 * re-INVITE now and then; a call that nobody refreshes any more is over.
 *
 *   INVITE  Supported: timer, Session-Expires: 1800, Min-SE: 90
 *     422   Min-SE: 3600            ⇒ once more, asking for that
 *     200   Session-Expires: 1800;refresher=uac
 *   ... half the interval later: re-INVITE by the refresher; the other waits for it until shortly before the end
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import { pause } from './pause.js';

/** Seconds. RFC 4028 section 5 wants no less than 90, and recommends half an hour. */
const LEAST = 90;
const USUAL = 1800;
/** What a hostile server may ask for at most: a day. */
const MOST = 86_400;

/** The option tag of RFC 4028. */
export const TIMER = 'timer';

export interface SessionInterval {
  readonly seconds: number;
  readonly refreshedByUs: boolean;
}

/** What our INVITE asks for. */
export function wish(seconds = USUAL): string[] {
  return [`Session-Expires: ${seconds}`, `Min-SE: ${seconds === USUAL ? LEAST : seconds}`];
}

/** What a 422 to our INVITE asks for; null for any other refusal, and where it makes no sense. */
export function leastAsked(response: IncomingResponseMessage): number | null {
  if (response.statusCode !== 422) return null;
  const { seconds } = read(response.getHeader('min-se'));
  return seconds >= LEAST && seconds <= MOST ? seconds : null;
}

/** What a 200 to our request has settled; null where there is no timer. `uac` is whoever sent the request. */
export function settledBy(response: IncomingMessage): SessionInterval | null {
  const { seconds, refresher } = read(response.getHeader('session-expires'));
  return seconds > 0 ? { seconds: inBounds(seconds), refreshedByUs: refresher !== 'uas' } : null;
}

/** The far end knows timers and asks for too brief an interval: to be refused with 422 and this header (section 9). */
export const LEAST_HEADER = `Min-SE: ${LEAST}`;

export function isTooBrief(request: IncomingMessage): boolean {
  const { seconds } = read(request.getHeader('session-expires'));
  return seconds > 0 && seconds < LEAST && knowsTimers(request);
}

/** What we settle on in answer to a request that is not too brief, and the headers that say so. */
export function agree(request: IncomingMessage): {
  readonly interval: SessionInterval | null;
  readonly headers: string[];
} {
  const { seconds, refresher } = read(request.getHeader('session-expires'));
  if (seconds === 0) return { interval: null, headers: [] };
  const granted = inBounds(Math.max(seconds, read(request.getHeader('min-se')).seconds));
  // Table 2 of section 9: whoever does not know timers cannot refresh.
  const by = knowsTimers(request) ? (refresher ?? 'uac') : 'uas';
  return {
    interval: { seconds: granted, refreshedByUs: by === 'uas' },
    headers: [`Session-Expires: ${granted};refresher=${by}`, ...(by === 'uac' ? [`Require: ${TIMER}`] : [])],
  };
}

/** What our re-INVITE says of an interval that has been settled before. */
export function kept(interval: SessionInterval | null): string[] {
  if (!interval) return [];
  return [`Session-Expires: ${interval.seconds};refresher=${interval.refreshedByUs ? 'uac' : 'uas'}`];
}

/** What it says when a 422 wanted more (section 7.4). */
export function raised(interval: SessionInterval | null, seconds: number): string[] {
  const refreshedByUs = interval?.refreshedByUs ?? true;
  return [...kept({ seconds, refreshedByUs }), `Min-SE: ${seconds}`];
}

export interface SessionTimerSetup {
  readonly over: AbortSignal;
  /** Sends what keeps the session alive. A success is told by `restart`. */
  readonly refresh: () => void;
  /** Nobody has refreshed the session in time. */
  readonly lapsed: () => void;
}

export class SessionTimer {
  readonly #setup: SessionTimerSetup;
  #interval: SessionInterval | null = null;
  #run = new AbortController();

  constructor(setup: SessionTimerSetup) {
    this.#setup = setup;
  }

  get interval(): SessionInterval | null {
    return this.#interval;
  }

  /** The session has been refreshed: from now on it lives for this interval, or for as long as it likes. */
  restart(interval: SessionInterval | null): void {
    this.#run.abort();
    this.#interval = interval;
    this.#run = new AbortController();
    if (interval) void this.#count(interval, AbortSignal.any([this.#run.signal, this.#setup.over]));
  }

  /** Section 10: refreshed at half the interval; given up shortly before its end. */
  async #count({ seconds, refreshedByUs }: SessionInterval, stopped: AbortSignal): Promise<void> {
    const last = seconds - Math.min(32, seconds / 3);
    // A refresh that came to nothing is tried again half-way to the end.
    const attempts = refreshedByUs ? [seconds / 2, (last + seconds / 2) / 2] : [];
    let at = 0;
    for (const attempt of attempts) {
      await pause((attempt - at) * 1000, stopped);
      if (stopped.aborted) return;
      this.#setup.refresh();
      at = attempt;
    }
    await pause((last - at) * 1000, stopped);
    if (!stopped.aborted) this.#setup.lapsed();
  }
}

function read(value: string | undefined): { seconds: number; refresher: 'uac' | 'uas' | undefined } {
  const [, digits = '0', parameters = ''] = /^\s*(\d{1,9})\s*(;.*)?$/s.exec(value ?? '') ?? [];
  const [, refresher] = /;\s*refresher\s*=\s*"?(uac|uas)\b/i.exec(parameters) ?? [];
  return { seconds: Number(digits), refresher: refresher?.toLowerCase() as 'uac' | 'uas' | undefined };
}

function knowsTimers(request: IncomingMessage): boolean {
  const tags = request.getHeaders('supported').join(',').toLowerCase();
  return tags.split(/[\s,]+/).includes(TIMER);
}

function inBounds(seconds: number): number {
  return Math.min(Math.max(seconds, LEAST), MOST);
}
