import { expect } from '@open-wc/testing';
import type { AgentHeadset } from '../../src/agent-headset.js';
import type { AgentRequest } from '../../src/agent-screen.js';
import { dialledCall, offeredCall, transition, type Call, type CallFact } from '../../src/call/call.js';
import { Headsets } from '../../src/headset/headsets.js';
import { eventually } from '../sip/support/eventually.js';
import { FakeHeadset, FakeHid, MODELS } from './fake-hid.js';

const PARTY = { name: '', number: '1' };
const after = (call: Call, ...facts: CallFact[]): Call => facts.reduce(transition, call);
const CALLER = offeredCall('caller', PARTY, 0);
const SECOND = offeredCall('second', PARTY, 0);
const LIVE = after(CALLER, { type: 'established', at: 1 });
const MUTED = after(LIVE, { type: 'muted', muted: true });
const HELD = after(LIVE, { type: 'held', at: 2 });
const DIALLED = dialledCall('dialled', PARTY, 0);

const [HOOK, MUTE, DROP, FLASH] = [1, 2, 4, 8];
const answer: AgentRequest = { type: 'answer', call: 'caller' };
const hangUp: AgentRequest = { type: 'hangUp', call: 'caller' };

describe('The buttons of a headset', () => {
  let hid: FakeHid;
  let asked: AgentRequest[];
  let state: AgentHeadset | null;
  let headsets: Headsets;
  let over: AbortController;
  let now: number;

  const start = async (...granted: FakeHeadset[]) => {
    hid.granted = granted;
    const adopt = (headset: AgentHeadset) => (state = headset);
    headsets = new Headsets({ hid, adopt, ask: (request) => asked.push(request), now: () => now });
    await headsets.start(over.signal);
  };

  /** One that the agent has allowed before, in these calls. */
  const wear = async (model: keyof typeof MODELS, ...calls: Call[]) => {
    const headset = new FakeHeadset(MODELS[model]);
    await start(headset);
    headsets.show(calls);
    now += 5000;
    return headset;
  };

  const press = (headset: FakeHeadset, ...reports: readonly number[]) => {
    for (const report of reports) headset.report([report]);
    now += 5000;
  };

  beforeEach(() => {
    [hid, asked, state, over, now] = [new FakeHid(), [], null, new AbortController(), 0];
  });
  afterEach(() => over.abort());

  for (const model of ['usual', 'dark', 'switches'] as const) {
    it(`answer and hang up by a hook that stays as it is put: ${model}`, async () => {
      const headset = await wear(model, CALLER);
      press(headset, HOOK);
      expect(asked).to.deep.equal([answer]);
      headsets.show([LIVE]);
      press(headset, 0);
      expect(asked).to.deep.equal([answer, hangUp]);
    });
  }

  it('answer and hang up by a key that goes back by itself, however long it is held', async () => {
    const headset = await wear('keys', CALLER);
    press(headset, HOOK);
    headsets.show([LIVE]);
    press(headset, 0);
    expect(asked).to.deep.equal([answer]);
    press(headset, HOOK, 0);
    expect(asked).to.deep.equal([answer, hangUp]);
  });

  it('answer and hang up by a value for each, among other bits', async () => {
    const headset = await wear('directions', CALLER);
    press(headset, 0b01_000, 0);
    headsets.show([LIVE]);
    press(headset, 0b11_000, 0);
    expect(asked).to.deep.equal([answer, hangUp]);
    press(headset, 0b01_00_000, 0);
    expect(asked.at(-1)).to.deep.equal({ type: 'mute', call: 'caller', muted: true });
  });

  it('are found in a list of the keys that are pressed', async () => {
    const headset = await wear('list', CALLER);
    press(headset, 1, 0);
    headsets.show([LIVE]);
    press(headset, 16, 0);
    expect(asked).to.deep.equal([answer, { type: 'mute', call: 'caller', muted: true }]);
  });

  it('mute, and switch the microphone on again', async () => {
    const headset = await wear('usual', LIVE);
    press(headset, MUTE, 0);
    headsets.show([MUTED]);
    press(headset, MUTE, 0);
    expect(asked.map((request) => request.type === 'mute' && request.muted)).to.deep.equal([true, false]);
  });

  it('mute by a switch, which says again what it was told', async () => {
    const headset = await wear('switches', LIVE);
    press(headset, HOOK);
    headsets.show([MUTED]);
    press(headset, HOOK | MUTE);
    expect(asked).to.deep.equal([]);
    press(headset, HOOK);
    expect(asked).to.deep.equal([{ type: 'mute', call: 'caller', muted: false }]);
  });

  it('decline, hold, and take up', async () => {
    const headset = await wear('usual', LIVE, SECOND);
    press(headset, DROP, 0);
    headsets.show([LIVE]);
    press(headset, FLASH, 0);
    headsets.show([HELD]);
    press(headset, FLASH, 0);
    expect(asked).to.deep.equal([
      { type: 'decline', call: 'second' },
      { type: 'hold', call: 'caller' },
      { type: 'resume', call: 'caller' },
    ]);
  });

  it('give up a call that nobody has answered', async () => {
    const headset = await wear('usual', DIALLED);
    press(headset, DROP, 0);
    expect(asked).to.deep.equal([{ type: 'hangUp', call: 'dialled' }]);
  });

  it('do nothing without a call, and never end one on hold', async () => {
    const headset = await wear('usual');
    press(headset, HOOK, 0, MUTE, 0, DROP, 0, FLASH, 0);
    expect(asked).to.deep.equal([]);
    headsets.show([HELD]);
    press(headset, HOOK, 0);
    press(headset, DROP, 0);
    expect(asked).to.deep.equal([]);
  });

  it('that only say what they were told, ask for nothing', async () => {
    const headset = await wear('usual', CALLER);
    headsets.show([LIVE]);
    press(headset, HOOK);
    headsets.show([]);
    press(headset, 0);
    expect(asked).to.deep.equal([]);
  });

  it('that say late what they were told, do not end the next call', async () => {
    const headset = await wear('usual', LIVE);
    press(headset, HOOK);
    headsets.show([]);
    headsets.show([after(SECOND, { type: 'established', at: 3 })]);
    now += 400;
    headset.report([0]);
    headset.report([HOOK]);
    expect(asked).to.deep.equal([]);
  });

  for (const model of ['usual', 'keys'] as const) {
    it(`that bounce act once: ${model}`, async () => {
      const headset = await wear(model, CALLER);
      for (const report of [HOOK, 0, HOOK, 0, HOOK]) {
        headset.report([report]);
        headsets.show(asked.length > 0 ? [LIVE] : [CALLER]);
        now += 20;
      }
      expect(asked).to.deep.equal([answer]);
    });
  }

  it('are not read from a report that is too short, nor from another one', async () => {
    const headset = await wear('usual', CALLER);
    headset.report([]);
    headset.report([HOOK], 9);
    expect(asked).to.deep.equal([]);
  });

  it('are not looked for in what would be endless', async () => {
    const [first] = MODELS.usual;
    const [report] = first?.inputReports ?? [];
    const [item] = report?.items ?? [];
    if (!item) throw new Error('There is no item');
    const items = [{ ...item, reportCount: 2 ** 32 }];
    const endless = [{ inputReports: [{ reportId: 2, items }], outputReports: [{ reportId: 3, items }] }];
    const headset = new FakeHeadset(endless);
    await start(headset);
    expect([headset.opened, state?.connected]).to.deep.equal([false, []]);
  });
});

describe('The lamps of a headset', () => {
  let hid: FakeHid;
  let over: AbortController;

  beforeEach(() => {
    [hid, over] = [new FakeHid(), new AbortController()];
  });
  afterEach(() => over.abort());

  const wear = async (model: keyof typeof MODELS) => {
    const headset = new FakeHeadset(MODELS[model]);
    hid.granted = [headset];
    const headsets = new Headsets({ hid, adopt: () => {}, ask: () => {} });
    await headsets.start(over.signal);
    return { headset, headsets };
  };

  it('follow the facts: bits for off-hook, mute, ring and hold', async () => {
    const { headset, headsets } = await wear('usual');
    for (const [calls, lit] of [
      [[CALLER], '3: 0100'],
      [[LIVE], '3: 0001'],
      [[MUTED], '3: 0011'],
      [[HELD], '3: 1001'],
      [[HELD, SECOND], '3: 1101'],
      [[DIALLED], '3: 0001'],
      [[], '3: 0000'],
    ] as const) {
      headsets.show(calls);
      await eventually(() => headset.sent.at(-1) === lit);
    }
  });

  it('are told once, and told again where a button has changed them for nothing', async () => {
    const { headset, headsets } = await wear('usual');
    headsets.show([LIVE]);
    headsets.show([LIVE]);
    await eventually(() => headset.sent.length === 2);
    expect(headset.sent).to.deep.equal(['3: 0000', '3: 0001']);
    headsets.show([HELD]);
    await eventually(() => headset.sent.length === 3);
    headset.report([DROP]);
    await eventually(() => headset.sent.length === 4);
    expect(headset.sent.at(-1)).to.equal('3: 1001');
  });

  it('may be missing', async () => {
    const { headset, headsets } = await wear('dark');
    headsets.show([LIVE]);
    expect([headset.opened, headset.sent]).to.deep.equal([true, []]);
  });

  it('go dark when the telephone stops', async () => {
    const { headset, headsets } = await wear('usual');
    headsets.show([LIVE]);
    over.abort();
    await eventually(() => !headset.opened);
    expect(headset.sent.at(-1)).to.equal('3: 0000');
  });
});

describe('A headset', () => {
  let hid: FakeHid;
  let state: AgentHeadset | null;
  let over: AbortController;
  let headsets: Headsets;

  const start = async (given: FakeHid | null = hid) => {
    headsets = new Headsets({ hid: given, adopt: (headset) => (state = headset), ask: () => {} });
    await headsets.start(over.signal);
  };

  beforeEach(() => {
    [hid, state, over] = [new FakeHid(), null, new AbortController()];
  });
  afterEach(() => over.abort());

  it('is connected by the agent, says what it can do, and is let go of for good', async () => {
    const headset = new FakeHeadset(MODELS.usual);
    await start();
    hid.chosen = [headset];
    await state?.connect();
    expect(state?.connected).to.deep.equal([
      { name: 'Headset 65', abilities: ['hook', 'mute', 'drop', 'hold', 'lights'] },
    ]);
    const [connected] = state?.connected ?? [];
    if (connected) await state?.forget(connected);
    expect([state?.connected, headset.opened, headset.forgotten]).to.deep.equal([[], false, true]);
  });

  it('is there again at the next start, and when it is plugged in again, as the calls are then', async () => {
    const headset = new FakeHeadset(MODELS.usual);
    hid.granted = [headset];
    await start();
    expect(state?.connected).to.have.length(1);
    hid.unplug(headset);
    expect(state?.connected).to.have.length(0);
    headsets.show([LIVE]);
    hid.plug(headset);
    await eventually(() => state?.connected.length === 1);
    await eventually(() => headset.sent.at(-1) === '3: 0001');
  });

  it('without the buttons of a telephone is refused, and it is said why', async () => {
    await start();
    hid.chosen = [new FakeHeadset(MODELS.noTelephone)];
    await state?.connect();
    expect([state?.connected.length, state?.fault]).to.deep.equal([0, 'noButtons']);
    hid.chosen = [];
    await state?.connect();
    expect(state?.fault).to.equal(null);
  });

  it('that another program holds is not connected, and it is said why', async () => {
    const headset = new FakeHeadset(MODELS.usual);
    headset.fault = true;
    await start();
    hid.chosen = [headset];
    await state?.connect();
    expect([state?.connected.length, state?.fault]).to.deep.equal([0, 'notOpened']);
  });

  it('cannot be connected where the browser knows none', async () => {
    await start(null);
    expect([state?.support, state?.connected]).to.deep.equal(['unsupported', []]);
    await state?.connect();
  });

  it('cannot be connected in a frame to which they are not delegated', async () => {
    const value = { allowsFeature: (feature: string) => feature !== 'hid' };
    Object.defineProperty(document, 'featurePolicy', { configurable: true, value });
    Object.defineProperty(document, 'permissionsPolicy', { configurable: true, value });
    await start();
    Reflect.deleteProperty(document, 'featurePolicy');
    Reflect.deleteProperty(document, 'permissionsPolicy');
    expect(state?.support).to.equal('notDelegated');
  });

  it('is not plugged in any more once the telephone has stopped', async () => {
    await start();
    over.abort();
    const headset = new FakeHeadset(MODELS.usual);
    hid.plug(headset);
    expect([headset.opened, state?.connected]).to.deep.equal([false, []]);
  });
});
