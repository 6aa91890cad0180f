/**
 * What the counts of a call mean for those who talk in it: measurement by measurement, a grade per direction and what to
 * warn of. Knows neither where the counts come from nor what time it is but by them.
 */
import type { DirectionQuality, Quality, QualitySummary, QualityWarning } from '../../call/quality.js';
import { gradeOf, opinionScore, transmissionRating } from './rating.js';
import type { Statistics } from './statistics.js';
import { Alarm, Settled, type Limits } from './steady.js';
import { Tally } from './tally.js';

/** What else is so at a measurement. */
export interface Circumstances {
  readonly muted: boolean;
  /** Root mean square of what the muted agent says, from 0 to 1; null where nobody listens. */
  readonly speech: number | null;
}

/** Milliseconds without a byte that are a silence. */
const SILENCE = 3000;
/** Measurements that loss is counted over: one packet of fifty is no news, and one burst must be over soon. */
const LOSS_WINDOW = 3;
/** Measurements in a row that change a grade. */
const SETTLING = 3;

/** What we measure ourselves: longer than a burst stays in the window, and still within five seconds. */
const LOSS: Limits = { above: 1, below: 0.5, raise: 4, clear: 3 };
const JITTER: Limits = { above: 30, below: 25, raise: 3, clear: 3 };
const DELAY: Limits = { above: 400, below: 350, raise: 3, clear: 3 };
const SPEECH: Limits = { above: 0.015, below: 0.008, raise: 2, clear: 3 };
/** A report of the far end's is an average over seconds already. */
const AT_ONCE = { raise: 1, clear: 1 };

type Alarms = Readonly<Record<Exclude<QualityWarning, 'sentSilence' | 'receivedSilence'>, Alarm>>;

export class Judge {
  readonly #tally = new Tally();
  #history: readonly Statistics[] = [];
  #sent = new Direction();
  #received = new Direction();
  #alarms = createAlarms();

  get summary(): QualitySummary {
    return this.#tally.summary;
  }

  /** Nothing can be measured while the two do not talk: what was, is no measure for what will be. */
  rest(): void {
    this.#history = [];
    this.#sent = new Direction();
    this.#received = new Direction();
    this.#alarms = createAlarms();
  }

  measure(now: Statistics, { muted, speech }: Circumstances): Quality {
    const { heard, roundTrip } = now;
    const loss = this.#lossUntil(now);
    const sent = this.#sent.judge(now.at, now.bytesSent, heard, roundTrip);
    const arriving = loss === null ? null : { loss, jitter: now.jitter };
    const received = this.#received.judge(now.at, now.bytesReceived, arriving, roundTrip);
    const alarms = this.#alarms;
    const found: Readonly<Record<QualityWarning, boolean>> = {
      sentSilence: sent.grade === 'none' && !muted,
      receivedSilence: received.grade === 'none',
      mutedSpeech: alarms.mutedSpeech.after(muted ? speech : 0),
      sentLoss: alarms.sentLoss.after(sent.loss),
      receivedLoss: alarms.receivedLoss.after(received.loss),
      sentJitter: alarms.sentJitter.after(sent.jitter),
      receivedJitter: alarms.receivedJitter.after(received.jitter),
      delay: alarms.delay.after(roundTrip),
    };
    const warnings = (Object.keys(found) as QualityWarning[]).filter((warning) => found[warning]);
    const quality = { sent, received, roundTrip, warnings };
    this.#tally.add(quality);
    return quality;
  }

  /** Per cent of what should have arrived of late, or null where nothing should have. */
  #lossUntil(now: Statistics): number | null {
    const last = this.#history.at(-1);
    // Another stream counts from the beginning.
    if (last && now.packetsReceived < last.packetsReceived) this.#history = [];
    const [first = now] = this.#history;
    this.#history = [...this.#history, now].slice(-LOSS_WINDOW);
    const lost = Math.max(0, now.packetsLost - first.packetsLost);
    const expected = lost + now.packetsReceived - first.packetsReceived;
    return expected > 0 ? (100 * lost) / expected : null;
  }
}

/** One direction: whether anything moves in it, and how it sounds. */
class Direction {
  readonly #settled = new Settled<DirectionQuality['grade']>(SETTLING);
  #bytes = -1;
  #movedAt = 0;

  judge(
    at: number,
    bytes: number,
    measured: { readonly loss: number; readonly jitter: number } | null,
    roundTrip: number | null,
  ): DirectionQuality {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#movedAt = at;
    }
    if (at - this.#movedAt >= SILENCE) return { grade: 'none', mos: null, loss: null, jitter: null };
    if (!measured) return { grade: 'unknown', mos: null, loss: null, jitter: null };
    const mos = opinionScore(transmissionRating({ ...measured, roundTrip: roundTrip ?? 0 }));
    return { grade: this.#settled.after(gradeOf(mos)), mos, ...measured };
  }
}

function createAlarms(): Alarms {
  return {
    mutedSpeech: new Alarm(SPEECH),
    sentLoss: new Alarm({ ...LOSS, ...AT_ONCE }),
    receivedLoss: new Alarm(LOSS),
    sentJitter: new Alarm({ ...JITTER, ...AT_ONCE }),
    receivedJitter: new Alarm(JITTER),
    delay: new Alarm(DELAY),
  };
}
