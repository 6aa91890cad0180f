import { expect, waitUntil } from '@open-wc/testing';
import { Incoming } from '../../../../src/simulator/customer-phone/sound/incoming.js';
import { shareAt } from '../../../../src/simulator/customer-phone/sound/goertzel.js';
import { latestSamples } from '../../../../src/simulator/customer-phone/sound/level.js';
import { Outgoing } from '../../../../src/simulator/customer-phone/sound/outgoing.js';
import { allowSound, openLoopback } from './loopback.js';

describe('the sound of the customer phone', () => {
  let forbidSound: () => void;
  let context: AudioContext;
  let outgoing: Outgoing;
  let over: AbortController;

  beforeEach(async () => {
    forbidSound = await allowSound();
    context = new AudioContext();
    outgoing = new Outgoing(context);
    over = new AbortController();
  });

  afterEach(async () => {
    over.abort();
    outgoing.close();
    await context.close();
    forbidSound();
  });

  /** Listens at the other end of a real connection. */
  async function listen() {
    const loopback = await openLoopback(outgoing.openStream(over.signal));
    over.signal.addEventListener('abort', () => loopback.close());
    return { incoming: new Incoming(context, loopback.heard, over.signal), ...loopback };
  }

  it('arrives at the other end: a tone of 440 Hz as one', async () => {
    const { incoming } = await listen();
    await outgoing.choose('tone');
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the tone is heard');
    expect(incoming.level()).to.be.greaterThan(0.05);
    expect(incoming.toneShare(700)).to.be.lessThan(0.05);
    expect(outgoing.level()).to.be.greaterThan(0.1);
  });

  it('changes in mid-call, and silence is silent', async () => {
    const { incoming } = await listen();
    await outgoing.choose('tone');
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the tone is heard');
    await outgoing.choose('silence');
    await waitUntil(() => incoming.level() < 0.001, 'silence is heard');
    await outgoing.choose('microphone');
    await waitUntil(() => incoming.level() > 0.01, 'the microphone is heard');
  });

  it('is not sent while muted', async () => {
    const { incoming } = await listen();
    await outgoing.choose('tone');
    outgoing.mute(true);
    await waitUntil(() => outgoing.level() === 0 && incoming.level() < 0.001, 'nothing is sent');
    outgoing.mute(false);
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the tone is heard again');
  });

  it('ends for one call without ending for the next', async () => {
    await outgoing.choose('tone');
    const first = new AbortController();
    outgoing
      .openStream(first.signal)
      .getTracks()
      .forEach((track) => track.stop());
    first.abort();
    const { incoming } = await listen();
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the tone is heard in the second call');
  });

  it('is measured the same when the loudspeaker is off', async () => {
    const { incoming } = await listen();
    await outgoing.choose('tone');
    incoming.play(false);
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the tone is heard');
  });
});

describe('the microphone of the customer phone', () => {
  const original = Object.getOwnPropertyDescriptor(MediaDevices.prototype, 'getUserMedia');
  let forbidSound: () => void;
  let context: AudioContext;
  let outgoing: Outgoing;

  beforeEach(async () => {
    forbidSound = await allowSound();
    context = new AudioContext();
    outgoing = new Outgoing(context);
  });

  afterEach(async () => {
    if (original) Object.defineProperty(MediaDevices.prototype, 'getUserMedia', original);
    outgoing.close();
    await context.close();
    forbidSound();
  });

  it('leaves what was sent before when it is refused', async () => {
    await outgoing.choose('tone');
    MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    const refusal: unknown = await outgoing.choose('microphone').catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(DOMException);
    const analyser = new AnalyserNode(context);
    new MediaStreamAudioSourceNode(context, {
      mediaStream: outgoing.openStream(new AbortController().signal),
    }).connect(analyser);
    await waitUntil(
      () => shareAt(latestSamples(analyser), 440, context.sampleRate) > 0.9,
      'the tone goes on',
    );
  });

  it('is closed again at once when it comes after something else was chosen', async () => {
    const opened = navigator.mediaDevices.getUserMedia({ audio: true });
    MediaDevices.prototype.getUserMedia = () => opened;
    const late = outgoing.choose('microphone');
    await outgoing.choose('silence');
    await late;
    expect((await opened).getTracks().map((track) => track.readyState)).to.deep.equal(['ended']);
  });

  it('is closed when something else is chosen', async () => {
    const opened = navigator.mediaDevices.getUserMedia({ audio: true });
    MediaDevices.prototype.getUserMedia = () => opened;
    await outgoing.choose('microphone');
    await outgoing.choose('voice');
    expect((await opened).getTracks().map((track) => track.readyState)).to.deep.equal(['ended']);
  });
});
