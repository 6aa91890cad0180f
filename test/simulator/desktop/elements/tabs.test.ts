import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answer, CONTACT, enter, hasFocus, texts, PATIENCE } from './hands.js';
import { soleScene } from '../../scene.js';
import type { TabContent } from '../../../../src/simulator/desktop/tabs.js';

const QUESTION = 'desktop-close-dialog dialog';
const WEBSITE: TabContent = {
  shows: 'website',
  url: `${location.origin}/test/simulator/provider.html?name=site`,
};

function loaded(frame: HTMLElement): Promise<unknown> {
  return new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
}

describe('an application tab', () => {
  it('with a page of another site is loaded anew when the agent comes back to it', async () => {
    const { act, find, shown } = await soleScene();
    act({ type: 'openPage', content: WEBSITE });
    await shown();
    const before = find('.page iframe');
    await loaded(before);
    act({ type: 'openPage', content: CONTACT });
    await shown();
    expect(before.isConnected).to.equal(false);
    act({ type: 'openPage', content: WEBSITE });
    await shown();
    const after = find('.page iframe');
    expect(after).not.to.equal(before);
    await loaded(after);
  });

  it('keeps what was typed into its form while the agent looks at another', async () => {
    const { act, find, shown } = await soleScene();
    act({ type: 'openPage', content: CONTACT });
    await shown();
    enter(find('#lastname'), 'Castro');
    act({ type: 'openPage', content: { shows: 'dashboard' } });
    await shown();
    expect(find('desktop-tabs .unsaved').closest('[role="tab"]')?.textContent).to.contain('Maria Campbell');
    act({ type: 'openPage', content: CONTACT });
    await shown();
    expect(find('#lastname')).to.have.property('value', 'Castro');
  });

  it('with unsaved changes is closed only after a question', async () => {
    const { act, desktop, find, shown } = await soleScene();
    act({ type: 'openPage', content: CONTACT });
    await shown();
    enter(find('#lastname'), 'Castro');
    await shown();
    find('desktop-tabs .focused .close').click();
    await shown();
    answer(find(QUESTION), 'no');
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(2);
    expect(find('#lastname')).to.have.property('value', 'Castro');
    find('desktop-tabs .focused .close').click();
    await shown();
    answer(find(QUESTION), 'yes');
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(1);
  });

  it('without changes is closed at once, and the focus goes to the tab that comes to the front', async () => {
    const { act, find, shown } = await soleScene();
    act({ type: 'openPage', content: CONTACT });
    await shown();
    find('desktop-tabs .focused .close').focus();
    await sendKeys({ press: 'Enter' });
    await shown();
    expect(find(QUESTION)).to.have.property('open', false);
    await waitUntil(() => hasFocus(find('desktop-tabs [aria-selected="true"]')), undefined, PATIENCE);
  });

  it('that is the anchor has no X, and the Delete key does not close it', async () => {
    const { desktop, find, all, shown } = await soleScene();
    await shown();
    expect(all('desktop-tabs .close')).to.have.lengthOf(0);
    find('desktop-tabs [role="tab"]').focus();
    await sendKeys({ press: 'Delete' });
    expect(desktop.sessions.focused.tabs).to.have.lengthOf(1);
  });
});

describe('more tabs than fit', () => {
  it('are in a menu, and the one in front is in sight', async () => {
    const { act, desktop, element, find, all, shown } = await soleScene();
    element.style.width = '900px';
    for (const { contactid } of desktop.records.all('contact')) {
      act({ type: 'openPage', content: { shows: 'record', entity: 'contact', id: String(contactid) } });
    }
    await shown();
    const strip = find('desktop-tabs ul').getBoundingClientRect();
    const front = find('desktop-tabs .focused').getBoundingClientRect();
    expect(front.right).to.be.at.most(strip.right + 1);
    expect(find('desktop-tabs .all').offsetWidth).to.be.greaterThan(0);
    find('desktop-tabs .all button').click();
    const entries = all('desktop-tabs .all [role="menuitemradio"]');
    expect(texts(entries)).to.include('Maria Campbell');
    entries[0]?.click();
    expect(desktop.sessions.focused.focusedTab).to.equal(desktop.sessions.focused.tabs[0]?.id);
  });

  it('and fewer show no menu', async () => {
    const { find, shown } = await soleScene();
    await shown();
    expect(find('desktop-tabs .all').offsetWidth).to.equal(0);
  });
});

describe('the menu of pages', () => {
  it('opens under its button with the focus in it, is walked by the arrow keys, and Escape leads back', async () => {
    const { find, all, shown } = await soleScene();
    await shown();
    find('desktop-tabs desktop-menu button').focus();
    await sendKeys({ press: 'Enter' });
    const entries = all('desktop-tabs desktop-menu:not(.all) [role="menuitem"]');
    await waitUntil(() => hasFocus(entries[0]), undefined, PATIENCE);
    await sendKeys({ press: 'ArrowUp' });
    expect(hasFocus(entries.at(-1))).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(hasFocus(find('desktop-tabs desktop-menu button'))).to.equal(true);
  });

  it('leads to the lists of the tables', async () => {
    const { desktop, all, shown } = await soleScene();
    await shown();
    const entries = all('desktop-tabs desktop-menu:not(.all) [role="menuitem"]');
    entries.find(({ textContent }) => textContent.trim() === 'Cases')?.click();
    await shown();
    expect(desktop.sessions.focused.tabs.at(-1)?.content).to.deep.equal({
      shows: 'list',
      entity: 'incident',
    });
  });
});
