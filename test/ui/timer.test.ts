import { expect } from '@open-wc/testing';
import { formatDuration, spellOut } from '../../src/ui/format.js';
import { ticker, Ticker } from '../../src/ui/ticker.js';
import { everything, open, wordsOf } from './screen.js';
import { idle, liveMaria, states } from './states.js';
import { VirtualTime } from './virtual-time.js';

describe('the ticker', () => {
  let time: VirtualTime;
  beforeEach(() => {
    time = new VirtualTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('has one second hand for all who listen', () => {
    const own = new Ticker();
    let ticks = 0;
    const [one, other] = [() => ticks++, () => ticks++];
    own.add(one);
    own.add(other);
    expect(time.intervals).to.equal(1);
    time.tick(3);
    expect(ticks).to.equal(6);
  });

  it('stands still when the last one has gone', () => {
    const own = new Ticker();
    const listener = () => {};
    own.add(listener);
    own.remove(listener);
    expect(time.intervals).to.equal(0);
    expect(own.running).to.be.false;
  });
});

describe('a timer on the screen', () => {
  it('runs only while there is something to time', async () => {
    const { softphone, show } = await open(idle);
    expect(ticker.running).to.be.false;
    for (const view of [states.incoming, states.live, states.down, states.stripLive, states.several]) {
      await show(view);
      expect(ticker.running).to.be.true;
      await show(states.idle);
      expect(ticker.running).to.be.false;
    }
    await show(states.live);
    softphone.remove();
    expect(ticker.running).to.be.false;
  });

  it('shows how long the call has lasted, second by second', async () => {
    const time = new VirtualTime();
    try {
      const call = { ...liveMaria, establishedAt: Date.now() };
      const { softphone } = await open({ ...idle, calls: [call] });
      expect(wordsOf(softphone)).to.contain('0:00');
      time.tick(65);
      await softphone.shadowRoot
        ?.querySelector('softphone-active-call')
        ?.shadowRoot?.querySelector('softphone-call-state')
        ?.shadowRoot?.querySelector('softphone-timer')?.updateComplete;
      expect(wordsOf(softphone)).to.contain('1:05');
      softphone.remove();
    } finally {
      time.restore();
    }
  });

  it('counts down to the next attempt, and does not count below zero', async () => {
    const { softphone, show } = await open(states.down);
    expect(wordsOf(softphone)).to.match(/Trying again in \d s/);
    await show({
      ...states.down,
      registration: { ...states.down.registration, retryAt: 1 },
    } as typeof states.down);
    expect(wordsOf(softphone)).to.contain('Trying again…');
  });

  it('is silent for screen readers', async () => {
    const { softphone } = await open(states.live);
    const timers = everything(softphone).filter((element) => element.role === 'timer');
    expect(timers.map((timer) => timer.ariaLive)).to.deep.equal(['off']);
  });
});

describe('formatting', () => {
  it('writes durations as a stopwatch does', () => {
    const written = [0, 7, 59, 60, 252, 3599, 3600, 3852, 36_000].map(formatDuration);
    expect(written).to.deep.equal([
      ...['0:00', '0:07', '0:59', '1:00', '4:12', '59:59', '1:00:00', '1:04:12', '10:00:00'],
    ]);
  });

  it('spells numbers out for speech', () => {
    expect(spellOut('+1 555 01')).to.equal('+ 1 5 5 5 0 1');
  });
});
