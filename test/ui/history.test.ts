import { expect } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import { historyTexts } from '../../src/ui/messages/history.js';
import {
  button,
  buttonNames,
  everything,
  focused,
  focusedName,
  open,
  wordsOf,
  type Screen,
} from './screen.js';
import { idle, liveMaria, recent, states } from './states.js';

const rows = ({ softphone }: Screen) => everything(softphone).filter(({ localName }) => localName === 'li');

/** The part of the row that opens it. */
function entry(screen: Screen, index: number): HTMLButtonElement {
  const found = rows(screen)[index]?.querySelector<HTMLButtonElement>('.call');
  if (!found) throw new Error(`There is no call ${index}.`);
  return found;
}

function press(key: string): void {
  focused()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

describe('the list of calls', () => {
  it('tells every outcome apart by word and by shape', async () => {
    const screen = await open({ ...idle, recent });
    const words = rows(screen).map((row) => row.querySelector('.outcome')?.textContent);
    const shapes = rows(screen).map((row) => row.querySelector('svg')?.innerHTML);
    const unlike = recent.filter(({ transferredTo }) => transferredTo === null);
    const outcomes = new Set(unlike.map(({ outcome }) => outcome));
    expect(outcomes.size).to.equal(8);
    expect(new Set(words).size, 'one for the call that was transferred').to.equal(outcomes.size + 1);
    expect(new Set(shapes).size).to.equal(outcomes.size);
  });

  it('colours what needs attention, not what is settled', async () => {
    const screen = await open({ ...idle, recent });
    const colours = new Map(
      recent.map(({ outcome }, index) => {
        const words = rows(screen)[index]?.querySelector('.outcome');
        return [outcome, words ? getComputedStyle(words).color : ''] as const;
      }),
    );
    expect(colours.get('missed')).not.to.equal(colours.get('elsewhere'));
    expect(colours.get('busy')).to.equal(colours.get('failed'));
    expect(colours.get('declined')).to.equal(colours.get('answered'));
    expect(new Set(colours.values()).size).to.equal(4);
  });

  it('opens all that is known of a call, and closes it again', async () => {
    const heard = { average: 4.26, worst: 3.9 };
    const unheard = { average: null, worst: null };
    const measured = { sent: heard, received: unheard, warnings: [] };
    const [first, ...others] = recent;
    if (!first) throw new Error('There is no call.');
    const screen = await open({ ...idle, recent: [{ ...first, quality: measured }, ...others] });
    expect(entry(screen, 0).ariaExpanded).to.equal('false');
    entry(screen, 0).click();
    await screen.show(screen.softphone.view);
    expect(entry(screen, 0).ariaExpanded).to.equal('true');
    const words = wordsOf(screen.softphone);
    for (const part of ['+15550155', 'Talked for 0:40', 'They heard you 4.3, you heard them –'])
      expect(words).to.contain(part);
    expect(words).to.match(/When \w+day, /);
    await expect(screen.softphone).to.be.accessible();
    entry(screen, 0).click();
    await screen.show(screen.softphone.view);
    expect(wordsOf(screen.softphone)).not.to.contain('Talked for');
  });

  it('says with which status a call came to nothing, and does not say that a call rang which did not', async () => {
    const failed = recent.find(({ outcome }) => outcome === 'failed');
    const busy = recent.find(({ outcome }) => outcome === 'busy');
    if (!failed || !busy) throw new Error('There are no such calls.');
    const refused = { ...failed, ending: { ...failed.ending, status: 404 } };
    const screen = await open({ ...idle, recent: [refused, busy] });
    entry(screen, 0).click();
    await screen.show(screen.softphone.view);
    expect(wordsOf(screen.softphone)).to.contain('SIP status 404');
    expect(wordsOf(screen.softphone)).to.contain('Rang for');
    entry(screen, 1).click();
    await screen.show(screen.softphone.view);
    expect(wordsOf(screen.softphone)).not.to.contain('Rang for');
    expect(wordsOf(screen.softphone)).not.to.contain('404');
  });

  it('is walked through with the arrow keys', async () => {
    const screen = await open({ ...idle, recent });
    entry(screen, 0).focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(focused()).to.equal(entry(screen, 2));
    press('ArrowUp');
    expect(focused()).to.equal(entry(screen, 1));
    button(screen.softphone, 'Call Ann Lee').focus();
    press('ArrowDown');
    expect(focusedName()).to.equal('Call Maria Castro');
    button(screen.softphone, 'Call Maria Castro').click();
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'dial', target: '+15550100' });
  });

  it('is cleared by the agent, and the focus is not lost', async () => {
    const screen = await open({ ...idle, recent });
    button(screen.softphone, 'Clear').focus();
    button(screen.softphone, 'Clear').click();
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'clearRecent' });
    await screen.show(idle);
    expect(buttonNames(screen.softphone)).not.to.include('Clear');
    expect(focusedName()).to.equal('Name or number to call');
  });
});

describe('missed calls', () => {
  it('are counted until the agent comes to the list', async () => {
    const screen = await open(states.idleMissed);
    expect(wordsOf(screen.softphone)).to.contain('1 missed call');
    expect(rows(screen).filter((row) => row.matches('.unseen')).length).to.equal(1);
    entry(screen, 0).dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    expect(screen.requests).to.deep.equal([{ type: 'seeRecent' }]);
    await screen.show({ ...states.idleMissed, seenAt: Date.now() });
    expect(wordsOf(screen.softphone)).not.to.contain('1 missed call');
    entry(screen, 0).focus();
    expect(screen.requests.length, 'there is nothing new').to.equal(1);
  });

  it('are counted in the minimised panel', async () => {
    const { softphone } = await open(states.stripMissed, 'light', 56);
    const names = everything(softphone).map((element) => element.getAttribute('aria-label'));
    expect(names).to.include.members(['1 missed call', 'Do not disturb']);
  });

  it('are counted with the right plural in every language', () => {
    for (const language of [en, de]) {
      const { missed } = historyTexts(language);
      expect(missed(1)).not.to.equal(missed(2).replace('2', '1'));
    }
  });
});

describe('do not disturb', () => {
  const SWITCH = 'Do not disturb';

  it('is turned on and off beside the status, which says so and for how long', async () => {
    const screen = await open({ ...idle, recent });
    expect(button(screen.softphone, SWITCH).ariaPressed).to.equal('false');
    button(screen.softphone, SWITCH).focus();
    button(screen.softphone, SWITCH).click();
    expect(screen.requests).to.deep.equal([{ type: 'doNotDisturb', on: true }]);
    await screen.show({ ...states.doNotDisturb, doNotDisturb: Date.now() - 754_000 });
    expect(button(screen.softphone, SWITCH).ariaPressed).to.equal('true');
    expect(focusedName()).to.equal(SWITCH);
    for (const words of ['Do not disturb', '12:34', 'Calls are turned away'])
      expect(wordsOf(screen.softphone)).to.contain(words);
    expect(wordsOf(screen.softphone)).not.to.contain(en.ringsHere);
    button(screen.softphone, SWITCH).click();
    expect(screen.requests.at(-1)).to.deep.equal({ type: 'doNotDisturb', on: false });
  });

  it('does not hide that the line is down', async () => {
    const down: AgentView = { ...states.down, doNotDisturb: Date.now() };
    const { softphone } = await open(down);
    expect(wordsOf(softphone)).to.contain('Line down');
    expect(button(softphone, SWITCH).ariaPressed).to.equal('true');
  });

  it('can be turned on during a call, and not by whoever is signed out', async () => {
    const screen = await open({ ...idle, calls: [liveMaria] });
    expect(buttonNames(screen.softphone)).to.include(SWITCH);
    await screen.show(states.signedOut);
    expect(buttonNames(screen.softphone)).not.to.include(SWITCH);
  });
});

describe('voice messages', () => {
  const LISTEN = 'Listen';

  it('are counted in words, and one click calls the mailbox', async () => {
    const screen = await open(states.voiceMail);
    expect(wordsOf(screen.softphone)).to.contain('2 new voice messages');
    button(screen.softphone, LISTEN).click();
    expect(screen.requests).to.deep.equal([{ type: 'dial', target: '*97' }]);
  });

  it('are counted where the mailbox has no number, and not mentioned where there are none', async () => {
    const known = { state: 'known', waiting: true, fresh: null, kept: null, number: '' } as const;
    const screen = await open({ ...idle, voiceMail: known });
    expect(wordsOf(screen.softphone)).to.contain('New voice messages');
    expect(buttonNames(screen.softphone)).not.to.include(LISTEN);
    await screen.show({ ...idle, voiceMail: { ...known, waiting: false } });
    expect(wordsOf(screen.softphone)).not.to.contain('voice messages');
  });

  it('stand in the details, or that there can be none', async () => {
    for (const [voiceMail, words] of [
      [{ state: 'unavailable', status: 489 }, 'Not available on this server (489)'],
      [states.voiceMail.voiceMail, '2 new, 8 heard'],
    ] as const) {
      const view: AgentView = { ...idle, voiceMail };
      const { softphone } = await open(view);
      softphone.diagnose = () => ({ version: '', view, entries: [] });
      button(softphone, 'Details').click();
      await softphone.updateComplete;
      await softphone.updateComplete;
      expect(wordsOf(softphone)).to.contain(words);
    }
  });
});
