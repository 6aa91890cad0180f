import { expect, fixture, html } from '@open-wc/testing';
import { findSwitches } from '../../../src/simulator/switches/find-switches.js';
import { DEFAULT_QUIRKS, SWITCH_NAMES } from '../../../src/simulator/quirks/quirks.js';
import { soleScene } from '../scene.js';
import '../../../src/simulator/switches/desktop-switches.js';
import type { Desktop, DesktopOptions } from '../../../src/simulator/desktop/index.js';
import type { DesktopSwitches } from '../../../src/simulator/switches/desktop-switches.js';
import type { SwitchName } from '../../../src/simulator/quirks/quirks.js';

describe('the switches in the page', () => {
  it('are all there, by group, each with its name and what it does', async () => {
    const { element } = await switches();
    const shown = [...root(element).querySelectorAll('desktop-switch')].map(({ name }) => name);
    expect(shown).to.have.members([...SWITCH_NAMES]);
    expect(text(element, '.group h2')).to.equal('Client library');
    expect(root(row(element, 'silentNow')).textContent).to.contain('answers and events are held back');
  });

  it('turn what they say: a flag, a choice, a number, a list with and without options', async () => {
    const { element, desktop } = await switches();
    control(row(element, 'eventsTwice'), 'input').click();
    choose(control(row(element, 'createOrder'), 'select'), 'resolvedFirst');
    type(control(row(element, 'toastLimit'), 'input'), '0');
    control(row(element, 'silent'), 'li:last-child input').click();
    type(control(row(element, 'missingTemplates'), 'input'), ' a , b ');
    const { eventsTwice, createOrder, toastLimit, silent, missingTemplates } = desktop.quirks;
    expect({ eventsTwice, createOrder, toastLimit, missingTemplates }).to.deep.equal({
      eventsTwice: true,
      createOrder: 'resolvedFirst',
      toastLimit: 0,
      missingTemplates: ['a', 'b'],
    });
    expect(silent).to.have.lengthOf(1);
  });

  it('say what a value has to be, and leave the desktop as it is', async () => {
    const { element, desktop } = await switches();
    type(control(row(element, 'toastLimit'), 'input'), '-3');
    await row(element, 'toastLimit').updateComplete;
    expect(text(row(element, 'toastLimit'), '[role="alert"]')).to.contain('from 0 to 100');
    expect(desktop.quirks.toastLimit).to.equal(10);
  });

  it('are marked when they are turned, follow the program, and are reset one by one or all at once', async () => {
    const { element, desktop } = await switches();
    desktop.setQuirks({ toastLimit: 1, eventsTwice: true, silent: ['getMode'] });
    await shown(element);
    expect(text(element, '.acts [role="status"]')).to.equal('3 turned');
    expect(text(row(element, 'toastLimit'), '.mark')).to.equal('turned');
    control(row(element, 'toastLimit'), '.reset').click();
    expect(desktop.quirks.toastLimit).to.equal(10);
    await shown(element);
    expect(root(row(element, 'toastLimit')).activeElement?.id).to.equal('control');
    control(element, '.acts button').click();
    expect(desktop.quirks).to.deep.equal(DEFAULT_QUIRKS);
    await shown(element);
    expect(text(element, '.acts [role="status"]')).to.equal('None turned');
    expect(root(element).activeElement).to.equal(control(element, '[type="search"]'));
  });

  it('are noted on the timeline when they are turned', async () => {
    const { element, desktop } = await switches();
    control(row(element, 'eventsTwice'), 'input').click();
    const { detail } = await desktop.timeline.until(
      ({ kind, name }) => kind === 'change' && name === 'switches',
    );
    expect(detail).to.deep.equal({ eventsTwice: true });
  });

  it('are folded away but for those that are turned or sought', async () => {
    const { element, desktop } = await foldedSwitches();
    expect(unfolded(element)).to.deep.equal([]);
    desktop.setQuirks({ toastLimit: 1 });
    await shown(element);
    expect(unfolded(element)).to.deep.equal(['Toasts 1 turned']);
    type(control(element, '[type="search"]'), 'homeIsListed');
    await shown(element);
    expect(unfolded(element)).to.deep.equal(['Sessions and tabs']);
  });

  it('are found by name, words and options', async () => {
    const { element } = await switches();
    type(control(element, '[type="search"]'), 'oastlim');
    await shown(element);
    const names = [...root(element).querySelectorAll('desktop-switch')].map(({ name }) => name);
    expect(names).to.deep.equal(['toastLimit']);
    type(control(element, '[type="search"]'), '<b>nothing</b>');
    await shown(element);
    expect(text(element, '.empty')).to.contain('<b>nothing</b>');
    const found = (sought: string) => findSwitches(sought).flatMap((group) => group.names);
    expect(found('login page')).to.deep.equal(['library']);
    expect(found('')).to.have.members([...SWITCH_NAMES]);
  });

  it('offer a reload for what counts only then, and are satisfied by it', async () => {
    const { element, desktop, phone } = await switches();
    const before = phone.inits;
    desktop.setQuirks({ storage: 'blocked', eventsTwice: true });
    await shown(element);
    expect(text(element, '.notice')).to.match(/^storage will count/);
    control(element, '.notice button').click();
    await shown(element);
    expect(root(element).querySelector('.notice')).to.equal(null);
    await phone.started(before + 1);
    expect(await phone.call('page.storage')).to.equal('SecurityError');
  });

  it('show what was wrong in the address', async () => {
    const quirkProblems = [{ name: 'toastlimit', message: 'There is no such switch. Write toastLimit.' }];
    const { element, desktop } = await switches({ quirkProblems });
    expect(text(element, '.problems li')).to.equal('toastlimit There is no such switch. Write toastLimit.');
    expect(desktop.timeline.entries.some(({ name }) => name === 'toastlimit')).to.equal(true);
  });

  it('are accessible as they are at first, and with what was not understood', async () => {
    const { element } = await foldedSwitches({
      quirkProblems: [{ name: 'x', message: 'There is no such switch.' }],
    });
    await expect(element).to.be.accessible();
  });

  it('are accessible turned, refused, waiting for a load and with a list open', async () => {
    const { element, desktop } = await foldedSwitches();
    desktop.setQuirks({ toastLimit: 0, eventsTwice: true, storage: 'blocked', missing: ['getMode'] });
    await shown(element);
    type(control(row(element, 'toastLimit'), 'input'), 'many');
    control(row(element, 'missing'), 'summary').click();
    await shown(element);
    await expect(element).to.be.accessible();
  });

  it('fit into a column of 320 pixels', async () => {
    const { element, desktop } = await switches();
    element.style.width = '320px';
    desktop.setQuirks({ silent: ['getMode', 'setSessionTitle', 'searchAndOpenRecords'], initDone: 'never' });
    await shown(element);
    expect(element.scrollWidth).to.be.at.most(320);
    for (const each of root(element).querySelectorAll('desktop-switch')) {
      expect(each.scrollWidth, each.name).to.be.at.most(320);
    }
  });
});

async function switches(options: Partial<DesktopOptions> = {}) {
  const stage = await foldedSwitches(options);
  for (const group of root(stage.element).querySelectorAll('details')) {
    const toggled = new Promise((resolve) => group.addEventListener('toggle', resolve, { once: true }));
    group.open = true;
    await toggled;
  }
  await shown(stage.element);
  return stage;
}

/** As they are at first. */
async function foldedSwitches(options: Partial<DesktopOptions> = {}) {
  const { desktop, phone } = await soleScene(options);
  return { desktop, phone, element: await shownFor(desktop) };
}

async function shownFor(desktop: Desktop): Promise<DesktopSwitches> {
  const element = await fixture<DesktopSwitches>(
    html`<desktop-switches .desktop=${desktop}></desktop-switches>`,
  );
  await shown(element);
  return element;
}

async function shown(element: DesktopSwitches): Promise<void> {
  await element.updateComplete;
  await Promise.all(
    [...root(element).querySelectorAll('desktop-switch')].map(({ updateComplete }) => updateComplete),
  );
}

function root({ shadowRoot }: Element): ShadowRoot {
  if (!shadowRoot) throw new Error('The element shows nothing.');
  return shadowRoot;
}

/** Summaries of the groups whose switches are to be seen. */
function unfolded(element: DesktopSwitches): readonly string[] {
  const open = [...root(element).querySelectorAll('.group[open] > summary')];
  return open.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

function row(element: DesktopSwitches, name: SwitchName) {
  const found = [...root(element).querySelectorAll('desktop-switch')].find((each) => each.name === name);
  if (!found) throw new Error(`There is no switch ${name}.`);
  return found;
}

function control(element: Element, selector: string): HTMLElement {
  const found = root(element).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function text(element: Element, selector: string): string {
  return control(element, selector).textContent.replace(/\s+/g, ' ').trim();
}

function type(field: HTMLElement, value: string): void {
  if (!(field instanceof HTMLInputElement)) throw new Error('This is no field.');
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function choose(list: HTMLElement, value: string): void {
  if (!(list instanceof HTMLSelectElement)) throw new Error('This is no list.');
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
