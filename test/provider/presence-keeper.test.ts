import { expect } from '@open-wc/testing';
import type { PresenceChange, PresenceDesk } from '../../src/agent-presence.js';
import { PresenceKeeper } from '../../src/provider/presence-keeper.js';
import { idle, states } from '../ui/states.js';

const POLICY = { inCall: 'Busy', wrapUp: 'Writing', doNotDisturb: 'Do not disturb' };

/** A desktop with presence, in which others can change it. */
class FakeDesk implements PresenceDesk {
  text: string | null = 'Available';
  readonly sets: string[] = [];
  takes = true;
  #changed: (change: PresenceChange) => void = () => {};

  current(): Promise<string | null> {
    return Promise.resolve(this.text);
  }

  set(text: string): Promise<boolean> {
    this.sets.push(text);
    if (this.takes) this.change(text);
    return Promise.resolve(this.takes);
  }

  watch(changed: (change: PresenceChange) => void): void {
    this.#changed = changed;
  }

  change(text: string | null, told: Partial<PresenceChange> = {}): void {
    this.text = text;
    this.#changed({ text, isDoNotDisturb: text === 'Do not disturb', ...told });
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function kept(arrange: (desk: FakeDesk) => void = () => {}, policy = POLICY) {
  const desk = new FakeDesk();
  arrange(desk);
  const quiet: boolean[] = [];
  let wraps = false;
  const keeper = new PresenceKeeper({
    ...{ desk, policy, log: () => {} },
    isWrappingUp: () => wraps,
    doNotDisturb: (on) => quiet.push(on),
  });
  keeper.follow(idle);
  await settled();
  return {
    ...{ desk, quiet, keeper },
    talk: async () => {
      keeper.follow(states.live);
      await settled();
    },
    hangUp: async ({ wrapUp = false } = {}) => {
      wraps = wrapUp;
      keeper.follow(idle);
      await settled();
    },
    done: async () => {
      wraps = false;
      keeper.update();
      await settled();
    },
  };
}

describe('the agent’s presence', () => {
  it('is set for the call and for what is written about it, and put back afterwards', async () => {
    const { desk, talk, hangUp, done, keeper } = await kept();
    await talk();
    expect(desk.text).to.equal('Busy');
    expect(keeper.report).to.deep.equal({
      presence: { state: 'known', text: 'Busy' },
      setTo: 'Busy',
      refused: null,
    });
    await hangUp({ wrapUp: true });
    expect(desk.text).to.equal('Writing');
    await done();
    expect(desk.sets).to.deep.equal(['Busy', 'Writing', 'Available']);
    expect(keeper.report.setTo).to.equal(null);
  });

  it('is left alone while it rings, where the policy says so, and where it is the same', async () => {
    const ringing = await kept();
    ringing.keeper.follow(states.incoming);
    await settled();
    const unwanted = await kept(() => {}, { ...POLICY, inCall: '' });
    await unwanted.talk();
    const same = await kept((desk) => (desk.text = 'Busy'));
    await same.talk();
    await same.hangUp();
    expect([ringing, unwanted, same].flatMap(({ desk }) => desk.sets)).to.deep.equal([]);
  });

  it('stays what the agent chooses in a call', async () => {
    const { desk, talk, hangUp } = await kept();
    await talk();
    desk.change('Away');
    await hangUp();
    expect(desk.text).to.equal('Away');
    expect(desk.sets).to.deep.equal(['Busy']);
  });

  it('stays what it has become where nobody was told', async () => {
    const { desk, talk, hangUp } = await kept();
    await talk();
    desk.text = 'Away';
    await hangUp();
    expect(desk.sets).to.deep.equal(['Busy']);
  });

  it('that is refused is said, and nothing is put back', async () => {
    const { desk, talk, hangUp, keeper } = await kept((each) => (each.takes = false));
    await talk();
    expect(keeper.report).to.deep.include({ refused: 'Busy', setTo: null });
    await hangUp();
    expect(desk.sets).to.deep.equal(['Busy']);
  });

  it('is none where the organisation has none, and nothing is set', async () => {
    const { desk, talk, keeper } = await kept((each) => (each.text = null));
    await talk();
    expect(desk.sets).to.deep.equal([]);
    expect(keeper.report.presence).to.deep.equal({ state: 'none' });
  });

  it('is unknown when the desktop stops saying which, and nothing is guessed', async () => {
    const { desk, quiet, keeper } = await kept();
    desk.change(null, { isDoNotDisturb: null });
    await settled();
    expect(keeper.report.presence).to.deep.equal({ state: 'unknown' });
    expect(quiet).to.deep.equal([]);
  });

  it('is put back as well as can be when the page goes', async () => {
    const { desk, talk, keeper } = await kept();
    await talk();
    keeper.leave();
    expect(desk.sets.at(-1)).to.equal('Available');
  });

  it('is followed where the agent is not to be disturbed, and again where that is over', async () => {
    const { desk, quiet } = await kept();
    desk.change('Do not disturb');
    await settled();
    desk.change('Do not disturb');
    await settled();
    desk.change('Available');
    await settled();
    expect(quiet).to.deep.equal([true, false]);
  });

  it('is followed by its text where the desktop tells no more than a key', async () => {
    const { desk, quiet } = await kept();
    desk.change('Do not disturb', { text: null, isDoNotDisturb: null });
    await settled();
    expect(quiet).to.deep.equal([true]);
  });

  it('does not end a silence that the agent has asked the telephone for', async () => {
    const { desk, quiet, keeper } = await kept();
    keeper.follow({ ...idle, doNotDisturb: 1 });
    desk.change('Do not disturb');
    await settled();
    desk.change('Available');
    await settled();
    expect(quiet).to.deep.equal([]);
  });

  it('is nobody’s business any more once the telephone has stopped', async () => {
    const { desk, talk, keeper } = await kept();
    keeper.stop();
    await talk();
    expect(desk.sets).to.deep.equal([]);
  });
});
