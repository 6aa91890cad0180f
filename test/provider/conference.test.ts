import { expect } from '@open-wc/testing';
import { isTalking, type Call } from '../../src/call/call.js';
import { conference } from '../../src/call/conference.js';
import type { SipLine } from '../../src/sip/line.js';
import { eventually } from '../sip/support/eventually.js';
import type { Phone } from '../sip/support/phones.js';
import { Stage } from './stage.js';

describe('a conference of the agent', () => {
  let stage: Stage;
  let carol: Phone;
  /** Who waits on hold, and whom the agent talks to. */
  let first: Call;
  let second: Call;
  /** The customer’s and Carol’s sides. */
  let atCustomer: SipLine;
  let atCarol: SipLine;

  beforeEach(async () => {
    stage = await new Stage().open();
    carol = await stage.phone('carol');
    first = await stage.talks();
    second = await stage.talks(carol);
    await stage.reaches(first.id, 'held');
    const [near, far] = [stage.customer.softphone.lines[0], carol.softphone.lines[0]];
    if (!near || !far) throw new Error('Somebody does not talk');
    [atCustomer, atCarol] = [near, far];
  });

  afterEach(async () => {
    stage.network.alter = (text) => text;
    await stage.close();
  });

  const confer = () => stage.request({ type: 'confer', call: first.id, other: second.id });

  const phases = () => stage.view.calls.map(({ phase }) => phase);

  const talk = (id: string) => {
    const call = stage.callNamed(id);
    if (!isTalking(call)) throw new Error(`The call is ${call.phase}`);
    return call;
  };

  const isBegun = async () => {
    await eventually(() => stage.logs('conference.begun'), 'the conference has begun');
    expect(phases()).to.deep.equal(['live', 'live']);
    expect(conference(stage.view.calls)?.calls.map(({ id }) => id)).to.deep.equal([first.id, second.id]);
  };

  /** Every re-INVITE to one of the customers is answered with 488. */
  const refuseReinvites = () => {
    stage.network.alter = (text, direction) =>
      direction === 'out' && text.startsWith('INVITE ')
        ? text.replaceAll('a=fingerprint', 'a=fingerprwnt')
        : text;
  };

  it('takes the one back who waits, and both are live', async () => {
    confer();
    await isBegun();
    expect(stage.view.notices).to.deep.equal([]);
  });

  it('is of two calls on hold as well', async () => {
    stage.request({ type: 'hold', call: second.id });
    await stage.reaches(second.id, 'held');
    confer();
    await isBegun();
  });

  it('is muted, held and resumed as one, whichever of its calls is named', async () => {
    confer();
    await isBegun();
    stage.request({ type: 'mute', call: second.id, muted: true });
    expect([first, second].map(({ id }) => talk(id).muted)).to.deep.equal([true, true]);
    stage.request({ type: 'hold', call: first.id });
    await eventually(() => phases().every((phase) => phase === 'held'), 'both are held');
    expect(stage.view.notices).to.deep.equal([]);
    stage.request({ type: 'resume', call: second.id });
    await eventually(() => phases().every((phase) => phase === 'live'), 'both are back');
    expect([first, second].map(({ id }) => talk(id).muted)).to.deep.equal([true, true]);
    expect(stage.view.notices).to.deep.equal([]);
  });

  it('is as muted as the agent was with whom they talked', async () => {
    stage.request({ type: 'mute', call: first.id, muted: true });
    confer();
    await isBegun();
    expect([first, second].map(({ id }) => talk(id).muted)).to.deep.equal([false, false]);
  });

  it('is as muted as the agent is when it begins, who may have muted the microphone while the sounds were joined', async () => {
    const Real = AudioContext;
    globalThis.AudioContext = class extends Real {
      override resume(): Promise<void> {
        stage.request({ type: 'mute', call: second.id, muted: true });
        return super.resume();
      }
    };
    try {
      confer();
      await isBegun();
    } finally {
      globalThis.AudioContext = Real;
    }
    expect([first, second].map(({ id }) => talk(id).muted)).to.deep.equal([true, true]);
  });

  it('waits from the first on when the agent answers somebody else while the sounds are joined', async () => {
    const third = await stage.rings(await stage.phone('alice'));
    const Real = AudioContext;
    globalThis.AudioContext = class extends Real {
      override async resume(): Promise<void> {
        stage.request({ type: 'answer', call: third.id });
        await stage.reaches(third.id, 'live');
        return super.resume();
      }
    };
    try {
      confer();
      await eventually(() => stage.logs('conference.begun'), 'the sounds are joined');
    } finally {
      globalThis.AudioContext = Real;
    }
    await eventually(() => phases().join(' ') === 'held held live', 'the newcomer is talked to');
    stage.request({ type: 'resume', call: first.id });
    await eventually(() => phases().join(' ') === 'live live held', 'the conference is taken back');
    expect(conference(stage.view.calls)?.calls.map(({ id }) => id)).to.deep.equal([first.id, second.id]);
    expect(stage.view.notices).to.deep.equal([]);
  });

  it('sends the digits to both', async () => {
    confer();
    await isBegun();
    const sent: string[] = [];
    for (const { media } of stage.lines()) {
      const { tones } = media;
      tones?.addEventListener('tonechange', ({ tone }) => tone && sent.push(tone));
    }
    stage.request({ type: 'sendDigits', call: first.id, digits: '5' });
    await eventually(() => sent.length === 2, 'both get the digit');
    expect(sent).to.deep.equal(['5', '5']);
  });

  it('waits as a whole while the agent answers somebody else, and is taken back as a whole', async () => {
    confer();
    await isBegun();
    const third = await stage.rings(await stage.phone('alice'));
    expect(phases()).to.deep.equal(['live', 'live', 'offered']);
    stage.request({ type: 'answer', call: third.id });
    await eventually(() => phases().join(' ') === 'held held live', 'the conference waits');
    stage.request({ type: 'resume', call: first.id });
    await eventually(() => phases().join(' ') === 'live live held', 'the conference is back');
    expect(stage.view.notices).to.deep.equal([]);
  });

  for (const [who, hangUp] of [
    ['the agent drops one', () => stage.request({ type: 'hangUp', call: first.id })],
    ['one of them hangs up', () => atCustomer.hangUp()],
  ] as const) {
    it(`is a call of two when ${who}`, async () => {
      confer();
      await isBegun();
      hangUp();
      await stage.ends();
      await eventually(() => talk(second.id).joinedAt === null, 'the other call is one of its own');
      expect(stage.call).to.include({ id: second.id, phase: 'live' });
      expect(conference(stage.view.calls)).to.equal(null);
    });
  }

  it('is over when the agent ends it: for both', async () => {
    confer();
    await isBegun();
    stage.request({ type: 'endConference' });
    await stage.ends(2);
    await Promise.all([stage.customer.happens(atCustomer, 'ended'), carol.happens(atCarol, 'ended')]);
    expect(stage.view.calls).to.deep.equal([]);
    await stage.takesTheNextCall();
  });

  it('does not come about when the one who waits will not come back: all is as before, and the agent is told', async () => {
    refuseReinvites();
    confer();
    const names = { call: first.id, party: 'Alice', other: second.id };
    expect(await stage.notices('conferenceFailed')).to.deep.include({ ...names, reason: 'refused' });
    expect(phases()).to.deep.equal(['held', 'live']);
    expect(talk(second.id).joinedAt).to.equal(null);
    stage.network.alter = (text) => text;
    confer();
    await isBegun();
    expect(stage.view.notices).to.deep.equal([]);
  });

  it('does not come about when the line is lost meanwhile, and both calls go on', async () => {
    let isCut = false;
    stage.network.alter = (text, direction) => {
      if (isCut || direction !== 'out' || !text.startsWith('INVITE ')) return text;
      isCut = true;
      stage.dropAgent();
      return null;
    };
    confer();
    expect(await stage.notices('conferenceFailed')).to.deep.include({ reason: 'noAnswer' });
    await stage.agentIsReady();
    expect(phases()).to.deep.equal(['held', 'live']);
    confer();
    await isBegun();
  });

  it('does not come about when the one who waits hangs up meanwhile; the agent goes on with the other', async () => {
    stage.network.alter = (text, direction) => {
      if (direction === 'out' && text.startsWith('INVITE ')) atCustomer.hangUp();
      return text;
    };
    confer();
    await stage.ends();
    await eventually(() => stage.logs('conference.failed'), 'the conference has failed');
    expect(stage.call).to.include({ id: second.id, phase: 'live' });
    expect(stage.notice('conferenceFailed')).to.equal(undefined);
  });

  it('is one at a time', async () => {
    confer();
    await isBegun();
    confer();
    expect(await stage.notices('conferenceFailed')).to.deep.include({ reason: 'wrongState' });
    expect(phases()).to.deep.equal(['live', 'live']);
  });

  it('is live still where they refuse to be held, and the agent is told', async () => {
    confer();
    await isBegun();
    refuseReinvites();
    stage.request({ type: 'hold', call: first.id });
    expect(phases()).to.deep.equal(['holding', 'holding']);
    expect(await stage.notices('requestRefused')).to.deep.include({ act: 'hold', reason: 'refused' });
    await eventually(() => phases().every((phase) => phase === 'live'), 'both are live still');
  });

  it('stays on hold where they refuse to be taken back, and is taken back later', async () => {
    confer();
    await isBegun();
    stage.request({ type: 'hold', call: first.id });
    await eventually(() => phases().every((phase) => phase === 'held'), 'both are held');
    refuseReinvites();
    stage.request({ type: 'resume', call: first.id });
    expect(await stage.notices('requestRefused')).to.deep.include({ act: 'resume', reason: 'refused' });
    await eventually(() => phases().every((phase) => phase === 'held'), 'both are held still');
    stage.network.alter = (text) => text;
    stage.request({ type: 'resume', call: first.id });
    await eventually(() => phases().every((phase) => phase === 'live'), 'both are back');
  });
});
