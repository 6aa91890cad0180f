import { expect } from '@open-wc/testing';
import type { AgentHeadset } from '../../src/agent-headset.js';
import { de } from '../../src/ui/messages/de.js';
import { button, findButton, open, wordsOf } from './screen.js';
import { states } from './states.js';

describe('The headset in the settings', () => {
  const show = async (state: Partial<AgentHeadset>, messages = undefined as typeof de | undefined) => {
    const screen = await open(states.idle, 'light', 320, messages);
    const asked: string[] = [];
    screen.softphone.headset = {
      ...{ support: 'available', connected: [], fault: null },
      connect: () => Promise.resolve(void asked.push('connect')),
      forget: ({ name }) => Promise.resolve(void asked.push(`forget ${name}`)),
      ...state,
    };
    button(screen.softphone, messages ? 'Einstellungen' : 'Settings').click();
    await screen.show({ ...states.idle });
    return { ...screen, asked };
  };

  it('is connected by a click', async () => {
    const { softphone, asked } = await show({});
    button(softphone, 'Connect a headset…').click();
    expect(asked).to.deep.equal(['connect']);
    await expect(softphone).to.be.accessible();
  });

  it('says what it can do, and can be removed', async () => {
    const connected = [{ name: 'Evolve <b>65', abilities: ['hook', 'mute', 'lights'] }] as const;
    const { softphone, asked } = await show({ connected });
    expect(wordsOf(softphone)).to.contain('Evolve <b>65');
    expect(wordsOf(softphone)).to.contain('answer, hang up, mute, and lights');
    button(softphone, 'Remove Evolve <b>65').click();
    expect(asked).to.deep.equal(['forget Evolve <b>65']);
    await expect(softphone).to.be.accessible();
  });

  for (const [support, english, german] of [
    ['unsupported', 'This browser does not know', 'Dieser Browser kennt'],
    ['notDelegated', 'allow="hid"', 'allow="hid"'],
  ] as const) {
    it(`says why there is none, and what to do: ${support}`, async () => {
      const { softphone } = await show({ support });
      expect(wordsOf(softphone)).to.contain(english);
      expect(findButton(softphone, 'Connect a headset…')).to.equal(undefined);
      softphone.remove();
      expect(wordsOf((await show({ support }, de)).softphone)).to.contain(german);
    });
  }

  for (const [fault, words] of [
    ['noButtons', 'no buttons of a telephone'],
    ['notOpened', 'cannot be opened'],
  ] as const) {
    it(`says why one was not connected: ${fault}`, async () => {
      expect(wordsOf((await show({ fault })).softphone)).to.contain(words);
    });
  }
});
