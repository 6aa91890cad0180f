import { expect } from '@open-wc/testing';
import type { Quality, QualityWarning } from '../../../src/call/quality.js';
import { Judge } from '../../../src/sip/quality/judge.js';
import type { Circumstances } from '../../../src/sip/quality/judge.js';
import type { Heard, Statistics } from '../../../src/sip/quality/statistics.js';

const TALKING: Circumstances = { muted: false, speech: null };

/** One second of a call: what arrives, and what the far end says of what it gets. */
interface Second {
  readonly lost?: number;
  readonly jitter?: number;
  readonly roundTrip?: number | null;
  readonly heard?: Heard | null;
  /** Bytes go out, and come in. */
  readonly sends?: boolean;
  readonly receives?: boolean;
}

/** A call that is measured second by second, fifty packets in each. */
class Recording {
  readonly judge = new Judge();
  #counted: Statistics = {
    ...{ at: 0, bytesSent: 0, bytesReceived: 0, packetsReceived: 0, packetsLost: 0 },
    ...{ jitter: 5, roundTrip: 40, heard: { loss: 0, jitter: 5 } },
  };

  second(second: Second = {}, circumstances = TALKING): Quality {
    const { lost = 0, jitter = 5, roundTrip = 40, sends = true, receives = true } = second;
    const { heard = { loss: 0, jitter: 5 } } = second;
    const before = this.#counted;
    this.#counted = {
      at: before.at + 1000,
      bytesSent: before.bytesSent + (sends ? 8000 : 0),
      bytesReceived: before.bytesReceived + (receives ? 8000 : 0),
      packetsReceived: before.packetsReceived + (receives ? 50 - lost : 0),
      packetsLost: before.packetsLost + lost,
      ...{ jitter, roundTrip, heard },
    };
    return this.judge.measure(this.#counted, circumstances);
  }

  /** Seconds until the call is warned of it, or not any more; Infinity if it does not come. */
  until(warning: QualityWarning, isRaised: boolean, next: () => Second, circumstances = TALKING): number {
    for (let seconds = 1; seconds <= 20; seconds += 1) {
      const { warnings } = this.second(next(), circumstances);
      if (warnings.includes(warning) === isRaised) return seconds;
    }
    return Infinity;
  }

  goOn(seconds: number, second: Second = {}): Quality {
    for (let passed = 1; passed < seconds; passed += 1) this.second(second);
    return this.second(second);
  }
}

/** The same numbers in every run: from 0 up to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('The judgement of a call', () => {
  let call: Recording;
  beforeEach(() => (call = new Recording()));

  it('is good both ways where all arrives, and warns of nothing', () => {
    const { sent, received, warnings } = call.goOn(10);
    expect([sent.grade, received.grade]).to.deep.equal(['good', 'good']);
    expect(warnings).to.be.empty;
  });

  for (const seed of [1, 22, 333, 4444, 55_555]) {
    it(`warns of 5 % loss and 100 ± 50 ms within 6 s and stops within 10 s, by chance ${seed}`, () => {
      const random = chance(seed);
      const bad = () => ({
        lost: Array.from({ length: 50 }, random).filter((number) => number < 0.05).length,
        jitter: 40 + 10 * random(),
        roundTrip: 200,
      });
      call.goOn(5);
      // A fault can begin right after a measurement.
      expect(call.until('receivedLoss', true, bad) + 1).to.be.at.most(6);
      expect(call.until('receivedLoss', false, () => ({})) + 1).to.be.at.most(10);
    });
  }

  it('warns of jitter within 6 s and stops within 10 s', () => {
    call.goOn(5);
    expect(call.until('receivedJitter', true, () => ({ jitter: 45 })) + 1).to.be.at.most(6);
    expect(call.until('receivedJitter', false, () => ({})) + 1).to.be.at.most(10);
  });

  it('warns of what the far end reports at its first report', () => {
    const heard = { loss: 5, jitter: 45 };
    call.goOn(5);
    expect(call.second({ heard }).warnings).to.deep.equal(['sentLoss', 'sentJitter']);
    expect(call.second().warnings).to.be.empty;
  });

  it('warns of words that are late, whichever way', () => {
    call.goOn(5);
    expect(call.until('delay', true, () => ({ roundTrip: 500 })) + 1).to.be.at.most(6);
    expect(call.until('delay', false, () => ({ roundTrip: 380 }))).to.equal(Infinity);
    expect(call.until('delay', false, () => ({ roundTrip: 100 })) + 1).to.be.at.most(10);
  });

  it('does not warn of one burst, nor of one packet now and then', () => {
    call.goOn(5);
    expect(call.second({ lost: 10 }).warnings).to.be.empty;
    let seconds = 0;
    expect(call.until('receivedLoss', true, () => ({ lost: ++seconds % 3 === 0 ? 1 : 0 }))).to.equal(
      Infinity,
    );
  });

  it('hears a silence of three seconds, in its direction alone, and the end of it at once', () => {
    call.goOn(5);
    expect(call.goOn(2, { receives: false }).warnings).to.be.empty;
    const silent = call.second({ receives: false });
    expect([silent.sent.grade, silent.received.grade]).to.deep.equal(['good', 'none']);
    expect(silent.warnings).to.deep.equal(['receivedSilence']);
    expect(call.second().warnings).to.be.empty;
    expect(call.goOn(3, { sends: false }).warnings).to.deep.equal(['sentSilence']);
  });

  it('knows of a voice that has never come', () => {
    expect(call.goOn(4, { receives: false }).received.grade).to.equal('none');
  });

  it('says that it does not know what the far end hears, as long as that tells nothing', () => {
    const { sent } = call.goOn(9, { heard: null });
    expect(sent).to.deep.equal({ grade: 'unknown', mos: null, loss: null, jitter: null });
  });

  it('warns of talking while muted, not of a cough, and not of the silence of the muted', () => {
    const muted = (speech: number, sends = true) => call.second({ sends }, { muted: true, speech }).warnings;
    call.goOn(3);
    expect(muted(0.1)).to.be.empty;
    expect(muted(0.001)).to.be.empty;
    muted(0.1);
    expect(muted(0.1)).to.deep.equal(['mutedSpeech']);
    expect(call.until('mutedSpeech', false, () => ({})) + 1).to.be.at.most(10);
    for (let second = 0; second < 5; second += 1) expect(muted(0.001, false)).to.be.empty;
  });

  it('does not flicker between two grades', () => {
    call.goOn(5);
    const grades = new Set<string>();
    for (let second = 0; second < 20; second += 1)
      grades.add(call.second({ roundTrip: second % 2 === 0 ? 600 : 40 }).received.grade);
    expect([...grades]).to.deep.equal(['good']);
  });

  it('begins anew after a rest, and with another stream', () => {
    call.goOn(5, { lost: 5 });
    call.judge.rest();
    expect(call.second({ lost: 5 }).warnings).to.be.empty;
    const { judge } = new Recording();
    const at = (packetsReceived: number, packetsLost: number, second: number): Statistics => ({
      ...{ at: 1000 * second, bytesSent: second, bytesReceived: second, packetsReceived, packetsLost },
      ...{ jitter: 0, roundTrip: null, heard: null },
    });
    judge.measure(at(5000, 0, 1), TALKING);
    expect(judge.measure(at(50, 0, 2), TALKING).received.loss).to.be.null;
    expect(judge.measure(at(100, 0, 3), TALKING).received.loss).to.equal(0);
  });

  it('is summed up: average, worst, and all that was warned of', () => {
    call.goOn(10);
    const best = call.judge.summary.received.average ?? 0;
    call.goOn(5, { lost: 10 });
    const { received, sent, warnings } = call.judge.summary;
    expect(received.worst).to.be.lessThan(received.average ?? 0);
    expect(received.average).to.be.lessThan(best);
    expect(sent.worst).to.be.greaterThan(4);
    expect(warnings).to.deep.equal(['receivedLoss']);
    expect(new Judge().summary).to.deep.equal({
      ...{ sent: { average: null, worst: null }, received: { average: null, worst: null }, warnings: [] },
    });
  });
});
