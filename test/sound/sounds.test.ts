import { expect, waitUntil } from '@open-wc/testing';
import { dialledCall, isOver, offeredCall, transition, type Call } from '../../src/call/call.js';
import { powersAt, energyOf } from '../../src/simulator/customer-phone/sound/goertzel.js';
import { Sounds } from '../../src/sound/sounds.js';
import { TONES, type ToneName } from '../../src/sound/tones.js';
import { Clock } from '../support/clock.js';

const PARTY = { name: '', number: '1' };
const OFFERED = offeredCall('a', PARTY, 0);
const ANSWERING = transition(OFFERED, { type: 'answering' });
const LIVE = transition(OFFERED, { type: 'established', at: 1 });
const RINGING = transition(dialledCall('b', PARTY, 0), { type: 'ringing' });
const SECOND = offeredCall('c', PARTY, 0);

const WAIT = { timeout: 8000, interval: 5 };

/** Sounds on the browser's real audio, with an ear at its output. */
class Listener {
  readonly contexts: AudioContext[] = [];
  readonly told: boolean[] = [];
  readonly logged: string[] = [];
  readonly sounds: Sounds;
  #analyser: AnalyserNode | null = null;

  constructor(openContext = () => new AudioContext()) {
    this.sounds = new Sounds({
      blocked: (blocked) => this.told.push(blocked),
      log: (event) => this.logged.push(event),
      openContext: () => this.#listenTo(openContext()),
    });
  }

  get context(): AudioContext {
    const context = this.contexts.at(-1);
    if (!context) throw new Error('No context was opened');
    return context;
  }

  follow(...calls: Call[]): void {
    this.sounds.follow(calls);
  }

  hears(name: ToneName): Promise<void> {
    return waitUntil(() => this.shareAt(TONES[name].frequencies) > 0.8, `“${name}” is heard`, WAIT);
  }

  async fallsAsleep(): Promise<void> {
    await waitUntil(() => this.context.state === 'suspended', 'the context sleeps', WAIT);
    // The end of what was played, for the analyser remembers more than that.
    expect(energyOf(this.#latest().subarray(-64))).to.equal(0);
  }

  /** A ring that nobody ends would be tried again, by the clock of the next test. */
  async close(): Promise<void> {
    this.sounds.hush();
    this.follow();
    const open = this.contexts.filter(({ state }) => state !== 'closed');
    await Promise.all(open.map((context) => context.close()));
  }

  #listenTo(context: AudioContext): AudioContext {
    const analyser = new AnalyserNode(context, { fftSize: 4096 });
    analyser.connect(context.destination);
    Object.defineProperty(context, 'destination', { value: analyser });
    this.#analyser = analyser;
    this.contexts.push(context);
    return context;
  }

  #latest(): Float32Array {
    const samples = new Float32Array(4096);
    this.#analyser?.getFloatTimeDomainData(samples);
    return samples;
  }

  /** How much of what is heard lies at these frequencies. */
  shareAt(frequencies: readonly number[]): number {
    const samples = this.#latest();
    const powers = powersAt(samples, frequencies, this.context.sampleRate);
    const energy = energyOf(samples);
    return energy > 0.1 ? powers.reduce((sum, power) => sum + power, 0) / energy : 0;
  }
}

/** Chromium lets a page be heard without a click while its microphone is live. */
async function openMicrophone(): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  return () => stream.getTracks().forEach((track) => track.stop());
}

describe('The sounds of a telephone', () => {
  let closeMicrophone: () => void;
  let listener: Listener;

  beforeEach(async () => {
    closeMicrophone = await openMicrophone();
    listener = new Listener();
  });

  afterEach(async () => {
    closeMicrophone();
    await listener.close();
  });

  it('ring while a call is offered, and stop when it is answered', async () => {
    listener.follow(OFFERED);
    await listener.hears('ring');
    listener.follow(ANSWERING);
    await listener.fallsAsleep();
    listener.follow(LIVE);
    expect(listener.context.state).to.equal('suspended');
  });

  it('change with the calls', async () => {
    listener.follow(RINGING);
    await listener.hears('ringback');
    listener.follow(RINGING, SECOND);
    await listener.hears('ring');
    listener.follow(LIVE, SECOND);
    await listener.hears('waiting');
    listener.follow(LIVE);
    await listener.fallsAsleep();
    listener.follow();
    expect(listener.contexts).to.have.length(1);
  });

  it('ring again after silence, and when one call follows the other at once', async () => {
    listener.follow(OFFERED);
    await listener.hears('ring');
    listener.follow();
    listener.follow(SECOND);
    await listener.hears('ring');
    listener.follow();
    await listener.fallsAsleep();
    listener.follow(OFFERED);
    await listener.hears('ring');
  });

  it('ring when a call comes at the very moment at which the last tone has ended', async () => {
    listener.follow(OFFERED);
    await listener.hears('ring');
    const { context } = listener;
    const suspend = context.suspend.bind(context);
    context.suspend = () => {
      const asleep = suspend();
      listener.follow(RINGING);
      return asleep;
    };
    listener.follow();
    await listener.hears('ringback');
  });

  it('fall asleep once, when the last of several tones has faded', async () => {
    listener.follow(OFFERED);
    await listener.hears('ring');
    const { context } = listener;
    const suspend = context.suspend.bind(context);
    let suspensions = 0;
    context.suspend = () => {
      suspensions += 1;
      return suspend();
    };
    listener.follow(LIVE, SECOND);
    listener.follow(RINGING);
    listener.follow();
    await listener.fallsAsleep();
    expect(suspensions).to.equal(1);
  });

  /** Somebody was called and is busy. */
  const failOf = (id: string) => {
    const ringing = transition(dialledCall(id, PARTY, 0), { type: 'ringing' });
    const ended = transition(ringing, {
      ...{ type: 'ended', at: 9 },
      ending: { by: 'party', status: 486, elsewhere: false },
    });
    return { ringing, recent: isOver(ended) ? [ended] : [] };
  };

  it('are busy after a call that failed, until the agent does something else', async () => {
    const { ringing, recent } = failOf('b');
    listener.follow(ringing);
    await listener.hears('ringback');
    listener.sounds.follow([], recent);
    await listener.hears('busy');
    listener.sounds.follow([], recent);
    listener.sounds.hush();
    await listener.fallsAsleep();
  });

  it('are busy for some seconds only, and give way to a call', async () => {
    const clock = new Clock();
    const { ringing, recent } = failOf('b');
    try {
      listener.follow(ringing);
      listener.sounds.follow([], recent);
      await clock.advance(4999);
      expect(clock.pending).to.be.greaterThan(0);
      await clock.advance(1);
      expect(clock.pending).to.equal(0);
      listener.follow(ringing);
      listener.sounds.follow([OFFERED], recent);
      listener.follow();
      expect(clock.pending).to.equal(0);
    } finally {
      clock.restore();
    }
  });

  it('are those of the country once it is known', async () => {
    listener.sounds.adopt({ ringback: { frequencies: [1000], pattern: [1, 4], level: 0.1 } });
    listener.follow(RINGING);
    await waitUntil(() => listener.shareAt([1000]) > 0.8, 'the other tone is heard', WAIT);
  });

  it('ring at the ringer, and play at the speaker what belongs to a call', () => {
    const sinks: string[] = [];
    const open = () =>
      Object.assign(new AudioContext(), {
        setSinkId: (id: string) => Promise.resolve(void sinks.push(id)),
      });
    const other = new Listener(open);
    other.sounds.route({ ringer: 'desk', speaker: 'headset' });
    other.follow(OFFERED);
    other.follow(LIVE, SECOND);
    expect(sinks).to.deep.equal(['desk', 'headset']);
    return other.close();
  });

  it('ring where the browser cannot play elsewhere', async () => {
    const other = new Listener(() => Object.assign(new AudioContext(), { setSinkId: undefined }));
    other.sounds.route({ ringer: 'desk', speaker: 'headset' });
    other.follow(OFFERED);
    await other.hears('ring');
    await other.close();
  });

  it('open nothing at all while nothing ever rings', () => {
    listener.follow();
    listener.follow(LIVE);
    listener.follow(dialledCall('b', PARTY, 0));
    listener.sounds.enable();
    expect(listener.contexts).to.deep.equal([]);
  });

  it('start one tone once, however often the calls change', async () => {
    listener.follow(OFFERED);
    const before = listener.context.currentTime;
    for (let change = 0; change < 100; change += 1) listener.follow(OFFERED, { ...SECOND });
    await listener.hears('ring');
    expect(listener.contexts).to.have.length(1);
    expect(listener.context.currentTime).to.be.greaterThan(before);
  });

  it('never say that they are blocked when they are not, and leave no timer', async () => {
    const clock = new Clock();
    try {
      listener.follow(OFFERED);
      listener.follow();
      expect(clock.pending).to.equal(0);
    } finally {
      clock.restore();
    }
    listener.follow(OFFERED);
    await listener.hears('ring');
    expect(listener.told).to.deep.equal([]);
  });

  it('ring in a new context when the last one was closed', async () => {
    listener.follow(OFFERED);
    await listener.context.close();
    listener.follow();
    listener.follow(OFFERED);
    await listener.hears('ring');
    expect(listener.contexts).to.have.length(2);
  });

  it('cost no call where the browser has no audio', () => {
    const deaf = new Listener(() => {
      throw new DOMException('No audio', 'NotSupportedError');
    });
    deaf.follow(OFFERED);
    deaf.follow(OFFERED);
    deaf.follow();
    expect(deaf.logged).to.deep.equal(['sound.failed']);
    expect(deaf.told).to.deep.equal([]);
  });

  it('tell the agent where the browser has no audio, and the administrator once', async () => {
    const clock = new Clock();
    const deaf = new Listener(() => {
      throw new DOMException('No audio', 'NotSupportedError');
    });
    try {
      deaf.follow(OFFERED);
      await clock.advance(5000);
      expect(deaf.told).to.deep.equal([true]);
      deaf.follow();
      expect(clock.pending).to.equal(0);
    } finally {
      clock.restore();
    }
    expect(deaf.told).to.deep.equal([true, false]);
    expect(deaf.logged).to.deep.equal(['sound.failed']);
  });
});

describe('Sounds that the browser blocks', () => {
  let clock: Clock;
  let listener: Listener;
  let closeMicrophone: () => void;

  beforeEach(() => {
    clock = new Clock();
    closeMicrophone = () => {};
    listener = new Listener();
  });

  afterEach(async () => {
    clock.restore();
    closeMicrophone();
    await listener.close();
  });

  /** A ring that nobody hears, and of which the agent has been told. */
  async function ringUnheard(): Promise<void> {
    listener.follow(OFFERED);
    await clock.advance(1000);
    expect(listener.told).to.deep.equal([true]);
  }

  it('are reported once, and not before a slow loudspeaker has had a second', async () => {
    listener.follow(OFFERED);
    await clock.advance(999);
    expect(listener.told).to.deep.equal([]);
    listener.follow(OFFERED, SECOND);
    await clock.advance(1);
    listener.follow(OFFERED);
    await clock.advance(10_000);
    expect(listener.told).to.deep.equal([true]);
  });

  it('open no context, of which the browser would complain on the console', async () => {
    await ringUnheard();
    listener.sounds.enable();
    expect(listener.contexts).to.deep.equal([]);
  });

  it('are heard when the agent enables them', async () => {
    await ringUnheard();
    closeMicrophone = await openMicrophone();
    listener.sounds.enable();
    clock.restore();
    await listener.hears('ring');
    expect(listener.told).to.deep.equal([true, false]);
  });

  it('are heard, and never reported, as soon as the call has opened the microphone', async () => {
    listener.follow(OFFERED);
    await clock.advance(700);
    closeMicrophone = await openMicrophone();
    await clock.advance(200);
    clock.restore();
    await listener.hears('ring');
    expect(listener.told).to.deep.equal([]);
  });

  it('are no longer reported when the ring is over', async () => {
    await ringUnheard();
    listener.follow();
    expect(listener.told).to.deep.equal([true, false]);
    expect(clock.pending).to.equal(0);
  });

  it('are never reported of a ring that ended within the second', async () => {
    listener.follow(OFFERED);
    await clock.advance(500);
    listener.follow();
    await clock.advance(5000);
    expect(listener.told).to.deep.equal([]);
  });

  it('are heard at the next call without click and microphone, once they were', async () => {
    closeMicrophone = await openMicrophone();
    clock.restore();
    listener.follow(OFFERED);
    await listener.hears('ring');
    listener.follow();
    await listener.fallsAsleep();
    closeMicrophone();
    listener.follow(SECOND);
    await listener.hears('ring');
    expect(listener.told).to.deep.equal([]);
  });

  it('are reported of a context that was running and does not wake up, and heard when it does', async () => {
    closeMicrophone = await openMicrophone();
    listener.follow(OFFERED);
    await waitForState('running');
    listener.follow();
    await waitForState('suspended');
    const { context } = listener;
    const resume = context.resume.bind(context);
    context.resume = () => new Promise(() => {});
    listener.follow(SECOND);
    await clock.advance(1000);
    expect(listener.told).to.deep.equal([true]);
    context.resume = resume;
    listener.sounds.enable();
    clock.restore();
    await listener.hears('ring');
    expect(listener.told).to.deep.equal([true, false]);
  });

  /** Time stands still, but sound does not. */
  async function waitForState(state: AudioContextState): Promise<void> {
    while (listener.context.state !== state) await clock.settle();
  }
});
