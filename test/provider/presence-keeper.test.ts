import { expect } from '@open-wc/testing';
import type { PresenceChange, PresenceChanged, PresenceDesk } from '../../src/agent-presence.js';
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

/** What lasts longer than a page. */
function remembered(changed: PresenceChanged | null = null) {
  return {
    changed,
    recall() {
      return this.changed;
    },
    keep(now: PresenceChanged | null) {
      this.changed = now;
    },
  };
}

async function kept(arrange: (desk: FakeDesk) => void = () => {}, policy = POLICY, memory = remembered()) {
  const desk = new FakeDesk();
  arrange(desk);
  const quiet: boolean[] = [];
  let wraps = false;
  const keeper = new PresenceKeeper({
    ...{ desk, memory, policy, log: () => {} },
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

  describe('that a page has set which was gone before the end of the call', () => {
    it('is put back by the next page', async () => {
      const memory = remembered();
      const { talk } = await kept(undefined, POLICY, memory);
      await talk();
      const { desk, keeper } = await kept((left) => (left.text = 'Busy'), POLICY, memory);
      expect(desk.text).to.equal('Available');
      expect(keeper.report.setTo).to.equal(null);
      expect(memory.recall()).to.equal(null);
    });

    it('stands where the agent has chosen another one meanwhile', async () => {
      const memory = remembered({ before: 'Available', setTo: 'Busy' });
      const { desk } = await kept((left) => (left.text = 'Away'), POLICY, memory);
      expect(desk.sets).to.deep.equal([]);
      expect(memory.recall()).to.equal(null);
    });

    it('is put back after the call that the next page is in already', async () => {
      const memory = remembered({ before: 'Available', setTo: 'Busy' });
      const desk = new FakeDesk();
      desk.text = 'Busy';
      const keeper = new PresenceKeeper({
        ...{ desk, memory, policy: POLICY, log: () => {} },
        ...{ isWrappingUp: () => false, doNotDisturb: () => {} },
      });
      keeper.follow(states.live);
      await settled();
      expect(desk.sets).to.deep.equal([]);
      keeper.follow(idle);
      await settled();
      expect(desk.text).to.equal('Available');
    });

    it('is not kept where the desktop has refused it', async () => {
      const memory = remembered();
      const { talk } = await kept((desk) => (desk.takes = false), POLICY, memory);
      await talk();
      expect(memory.recall()).to.equal(null);
    });
  });

  it('is nobody’s business any more once the telephone has stopped', async () => {
    const { desk, talk, keeper } = await kept();
    keeper.stop();
    await talk();
    expect(desk.sets).to.deep.equal([]);
  });
});
