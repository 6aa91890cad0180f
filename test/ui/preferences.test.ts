import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TEAMS_SHORTCUTS, type AgentPreferences, type Preferences } from '../../src/agent-preferences.js';
import { de } from '../../src/ui/messages/de.js';
import { button, buttonNames, everything, findButton, focusedName, input, open, wordsOf } from './screen.js';
import { states } from './states.js';

const MUTE = 'Change keys: Mute, Ctrl+Shift+M';

describe('The preferences', () => {
  const show = async (messages = undefined as typeof de | undefined) => {
    const screen = await open(states.idle, 'light', 320, messages);
    const { softphone } = screen;
    const chosen: Partial<Preferences>[] = [];
    const use = (preferences: Preferences): AgentPreferences => ({
      ...preferences,
      choose(change) {
        chosen.push(change);
        softphone.preferences = use({ ...preferences, ...change });
      },
    });
    softphone.preferences = use({ language: null, usesShortcuts: true, shortcuts: TEAMS_SHORTCUTS });
    button(softphone, messages ? 'Einstellungen' : 'Settings').click();
    await screen.show({ ...states.idle });
    const settle = () => screen.show({ ...states.idle });
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await sendKeys({ down: key });
      for (const key of [...keys].reverse()) await sendKeys({ up: key });
      await settle();
    };
    const ask = async () => {
      button(softphone, MUTE).focus();
      button(softphone, MUTE).click();
      await settle();
    };
    return { ...screen, chosen, press, ask, settle };
  };

  it('are chosen in the settings, and pass every test', async () => {
    const { softphone, chosen } = await show();
    await expect(softphone).to.be.accessible();
    const select = everything(softphone).find((element) => element instanceof HTMLSelectElement);
    if (!(select instanceof HTMLSelectElement)) throw new Error('There is no list of languages');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal([
      'As the browser',
      'English',
      'Deutsch',
    ]);
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
    expect(chosen).to.deep.equal([{ language: 'de' }]);
  });

  it('give an act other keys, which are told', async () => {
    const { softphone, chosen, press, ask, requests } = await show();
    await ask();
    expect(wordsOf(softphone)).to.contain('Press the new keys');
    await press('Control', 'Shift', 'x');
    expect(chosen).to.deep.equal([{ shortcuts: { ...TEAMS_SHORTCUTS, mute: 'Control+Shift+X' } }]);
    expect(focusedName()).to.equal('Change keys: Mute, Ctrl+Shift+X');
    expect(wordsOf(softphone)).to.contain('Mute: Ctrl+Shift+X');
    expect(requests).to.deep.equal([]);
  });

  for (const [what, keys, said] of [
    ['keys of the browser', ['Control', 't'], 'Ctrl+T belongs to the browser'],
    ['a letter alone', ['x'], 'X writes a character'],
    ['an arrow', ['Control', 'Shift', 'ArrowLeft'], 'Ctrl+Shift+← cannot be used'],
    ['those of another act', ['Control', 'Shift', 'h'], 'Ctrl+Shift+H stands for “Hang up” already'],
  ] as const) {
    it(`refuse ${what}, say why, and go on waiting`, async () => {
      const { softphone, chosen, press, ask } = await show();
      await ask();
      await press(...keys);
      expect(wordsOf(softphone)).to.contain(said);
      expect(chosen).to.deep.equal([]);
      await press('F8');
      expect(chosen).to.have.length(1);
    });
  }

  it('leave the keys as they were with Escape, and catch nobody who goes on with Tab', async () => {
    const { softphone, chosen, press, ask } = await show();
    await ask();
    await press('Escape');
    expect(wordsOf(softphone)).not.to.contain('Press the new keys');
    await ask();
    await press('Tab');
    expect(focusedName()).not.to.equal(MUTE);
    expect(wordsOf(softphone)).not.to.contain('Press the new keys');
    expect(chosen).to.deep.equal([]);
  });

  it('switch the shortcuts off, and give them back as at the beginning', async () => {
    const { softphone, chosen, press, ask, settle } = await show();
    await ask();
    await press('F8');
    button(softphone, 'As at the beginning').click();
    await settle();
    expect(buttonNames(softphone)).to.contain(MUTE);
    input(softphone, 'checkbox').click();
    await settle();
    expect(findButton(softphone, MUTE)).to.equal(undefined);
    expect(chosen.slice(1)).to.deep.equal([{ shortcuts: TEAMS_SHORTCUTS }, { usesShortcuts: false }]);
  });

  it('name the keys as the keyboard does', async () => {
    const { softphone } = await show(de);
    expect(wordsOf(softphone)).to.contain('Strg+Umschalt+M');
  });
});
