import { expect } from '@open-wc/testing';
import { AudioPath } from '../../src/sip/audio-path.js';
import { LineError } from '../../src/softphone.js';
import type { LineFact } from '../../src/softphone.js';
import { VirtualTime } from './support/virtual-time.js';

describe('The repair of audio', () => {
  const time = new VirtualTime();
  let media: { connectionChanged: (state: RTCPeerConnectionState) => void };
  let over: AbortController;
  let begunAt: number;
  /** Milliseconds since the beginning at which a restart was asked for. */
  let restarts: number[];
  let restart: () => Promise<void>;
  let isUp: boolean;
  let facts: LineFact[];
  let events: string[];
  let path: AudioPath;

  beforeEach(() => {
    time.install();
    media = { connectionChanged: () => {} };
    over = new AbortController();
    [restarts, facts, events, isUp] = [[], [], [], true];
    restart = () => Promise.resolve();
    begunAt = Date.now();
    path = new AudioPath({
      ...{ media, over: over.signal, random: () => 0.5, isUp: () => isUp },
      log: (event) => void events.push(event),
      tell: (fact) => void facts.push(fact),
      restart() {
        restarts.push(Date.now() - begunAt);
        return restart();
      },
    });
  });

  afterEach(() => {
    over.abort();
    time.uninstall();
  });

  const changes = (state: RTCPeerConnectionState, after = 0) => {
    media.connectionChanged(state);
    return time.pass(after);
  };
  const refuse = (status: number | null) => () => Promise.reject(new LineError('refused', status));

  it('begins when the connection has failed, and ends when it works', async () => {
    await changes('failed', 100);
    await changes('connected', 120_000);
    expect(restarts).to.deep.equal([0]);
    expect(facts.map((fact) => 'connected' in fact && fact.connected)).to.deep.equal([false, true]);
    expect(time.pending).to.equal(0);
  });

  it('begins after two seconds of disturbance, and not when it comes back before', async () => {
    await changes('disconnected', 1900);
    await changes('connected', 60_000);
    expect(restarts).to.be.empty;
    begunAt = Date.now();
    await changes('disconnected', 4000);
    expect(restarts).to.deep.equal([2250]);
  });

  it('goes on for as long as the call, less and less often', async () => {
    await changes('failed', 120_000);
    const gaps = restarts.slice(1).map((at, index) => at - (restarts[index] ?? 0));
    expect(gaps.slice(0, 5)).to.deep.equal([4500, 5000, 6000, 8000, 12_000]);
    expect(Math.max(...gaps)).to.equal(19_000);
    over.abort();
    await time.pass(120_000);
    expect(restarts).to.have.length(gaps.length + 1);
    expect(time.pending).to.equal(0);
  });

  it('is one, however often the connection says that it has failed', async () => {
    await changes('disconnected', 1000);
    await changes('failed', 1000);
    await changes('disconnected', 1000);
    await changes('failed', 0);
    expect(restarts).to.deep.equal([1000]);
  });

  it('begins at once and anew on another flow or network, also where the audio is well', async () => {
    path.renew();
    await time.pass(60_000);
    expect(restarts).to.deep.equal([0]);
    await changes('failed', 5000);
    const before = restarts.length;
    path.renew();
    await time.pass(0);
    expect(restarts).to.have.length(before + 1);
  });

  it('waits for another flow where there is none', async () => {
    isUp = false;
    await changes('failed', 60_000);
    expect(restarts).to.be.empty;
    isUp = true;
    path.renew();
    await time.pass(0);
    expect(restarts).to.deep.equal([60_000]);
  });

  it('takes no for an answer only where nothing is broken', async () => {
    restart = refuse(488);
    path.renew();
    await time.pass(60_000);
    expect(restarts).to.have.length(1);
    await changes('failed', 10_000);
    expect(restarts.length).to.be.above(3);
    expect(new Set(events)).to.deep.equal(new Set(['call.renewalFailed']));
  });

  it('asks again when no answer came, also where the audio is well: the far end must learn where we are', async () => {
    restart = refuse(null);
    path.renew();
    await time.pass(100);
    restart = () => Promise.resolve();
    await time.pass(60_000);
    expect(restarts).to.deep.equal([0, 500]);
  });
});
