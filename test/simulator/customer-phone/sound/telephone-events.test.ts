import { expect, waitUntil } from '@open-wc/testing';
import { Outgoing } from '../../../../src/simulator/customer-phone/sound/outgoing.js';
import { Incoming } from '../../../../src/simulator/customer-phone/sound/incoming.js';
import {
  hearKeys,
  TelephoneEvents,
} from '../../../../src/simulator/customer-phone/sound/telephone-events.js';
import { allowSound, openLoopback } from './loopback.js';

/** A packet of an event (RFC 4733 section 2.3): code, end bit and volume, duration. */
const packet = (rtpTimestamp: number, event: number, end = false) => ({
  rtpTimestamp,
  payload: Uint8Array.of(event, (end ? 0x80 : 0) + 10, 3, 0xc0),
});

describe('telephone events', () => {
  it('are all sixteen keys', () => {
    const events = new TelephoneEvents();
    const keys = Array.from({ length: 16 }, (_, event) => events.take(packet(event + 1, event)));
    expect(keys.join('')).to.equal('0123456789*#ABCD');
  });

  it('are one key each, however many packets there are of one', () => {
    const events = new TelephoneEvents();
    const packets = [0, 14_400].flatMap((at) => [packet(at, 4), ...[1, 2, 3].map(() => packet(at, 4, true))]);
    expect(packets.map((each) => events.take(each)).join('')).to.equal('44');
  });

  it('are a key even if only the last packet came through', () => {
    expect(new TelephoneEvents().take(packet(7, 11, true))).to.equal('#');
  });

  it('are no key when they tell of a hook flash, a fax tone or nothing', () => {
    const events = new TelephoneEvents();
    const strange = [
      packet(1, 16),
      packet(2, 32),
      packet(3, 255),
      { rtpTimestamp: 4, payload: new Uint8Array() },
    ];
    expect(strange.map((each) => events.take(each)).join('')).to.equal('');
  });
});

describe('the keys that the far end presses', () => {
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

  it('are heard, each once, and the voice goes on', async () => {
    const heard: string[] = [];
    const loopback = await openLoopback(outgoing.openStream(over.signal), (receiver) =>
      hearKeys(receiver, over.signal, (key) => heard.push(key)),
    );
    over.signal.addEventListener('abort', () => loopback.close());
    const incoming = new Incoming(context, loopback.heard, over.signal);
    await outgoing.choose('tone');
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the connection is up');
    loopback.digits.insertDTMF('4422#', 160, 70);
    await waitUntil(() => heard.length >= 5, 'five keys are heard', { timeout: 8000 });
    expect(heard.join('')).to.equal('4422#');
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the voice is heard again');
  });

  it('are no longer heard when the listening is over, and the voice goes on', async () => {
    const heard: string[] = [];
    const listening = new AbortController();
    const loopback = await openLoopback(outgoing.openStream(over.signal), (receiver) =>
      hearKeys(receiver, listening.signal, (key) => heard.push(key)),
    );
    const incoming = new Incoming(context, loopback.heard, over.signal);
    await outgoing.choose('tone');
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the connection is up');
    listening.abort();
    await outgoing.choose('silence');
    await waitUntil(() => incoming.level() < 0.001, 'silence is heard');
    await outgoing.choose('tone');
    await waitUntil(() => incoming.toneShare(440) > 0.9, 'the voice is heard');
    expect(heard).to.be.empty;
    loopback.close();
  });
});
