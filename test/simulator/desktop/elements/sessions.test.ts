import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answer, hasFocus, OPEN, press, texts, PATIENCE } from './hands.js';
import { soleScene } from '../../scene.js';

const QUESTION = 'desktop-close-dialog dialog';

describe('closing a session by its X', () => {
  it('asks first, and keeps the session on Cancel', async () => {
    const { phone, desktop, find, shown } = await soleScene();
    await phone.call('createSession', OPEN);
    await shown();
    find('desktop-sessions .close').click();
    await shown();
    expect(find(QUESTION)).to.have.property('open', true);
    expect(find(QUESTION).textContent).to.contain('“Call: Maria”');
    answer(find(QUESTION), 'no');
    expect(desktop.sessions.all).to.have.lengthOf(2);
  });

  it('closes it on confirmation, and tells its owner', async () => {
    const { phone, desktop, find, shown } = await soleScene();
    const sessionId = await phone.call('createSession', OPEN);
    await shown();
    find('desktop-sessions .close').click();
    await shown();
    answer(find(QUESTION), 'yes');
    expect(await phone.hears('onSessionClosed')).to.include({ sessionId });
    expect(desktop.sessions.all).to.have.lengthOf(1);
  });

  it('leaves the keyboard focus on the session that is shown then', async () => {
    const { phone, find, shown } = await soleScene();
    await phone.call('createSession', OPEN);
    await shown();
    find('desktop-sessions .close').focus();
    find('desktop-sessions .close').click();
    await shown();
    answer(find(QUESTION), 'yes');
    await waitUntil(() => hasFocus(find('desktop-sessions [aria-selected="true"]')), undefined, PATIENCE);
  });

  it('is not offered for home, neither by mouse nor by the Delete key', async () => {
    const { all, find, shown } = await soleScene();
    await shown();
    expect(all('desktop-sessions .close')).to.have.lengthOf(0);
    press(find('desktop-sessions [role="tab"]'), 'Delete');
    await shown();
    expect(find(QUESTION)).to.have.property('open', false);
  });

  it('is asked for by the Delete key on its session', async () => {
    const { phone, find, shown } = await soleScene();
    await phone.call('createSession', OPEN);
    await shown();
    find('desktop-sessions [aria-selected="true"]').focus();
    await sendKeys({ press: 'Delete' });
    await shown();
    expect(find(QUESTION)).to.have.property('open', true);
  });
});

describe('the session panel', () => {
  it('is one stop for the Tab key, walked by the arrow keys, and Enter switches', async () => {
    const { phone, desktop, find, all, shown } = await soleScene();
    await phone.call('createSession', OPEN);
    await shown();
    expect(all('desktop-sessions [role="tab"][tabindex="0"]')).to.have.lengthOf(1);
    find('desktop-sessions [aria-selected="true"]').focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(hasFocus(all('desktop-sessions [role="tab"]')[0])).to.equal(true);
    expect(desktop.sessions.focused.title).to.equal('Call: Maria');
    await sendKeys({ press: 'Enter' });
    expect(desktop.sessions.focused.id).to.equal(desktop.sessions.home);
  });

  it('folds to its icons, and its sessions keep their names', async () => {
    const { phone, element, find, shown } = await soleScene();
    element.style.width = '1400px';
    await phone.call('createSession', OPEN);
    await shown();
    const panel = find('desktop-sessions');
    const fold = find('desktop-sessions .fold');
    fold.click();
    await shown();
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    expect(panel.offsetWidth).to.equal(56);
    expect(find('desktop-sessions [aria-selected="true"] .title').offsetWidth).to.equal(0);
    expect(find('desktop-sessions [aria-selected="true"]').title).to.equal('Call: Maria');
  });

  it('is a column of icons by itself where the desktop is narrow, until the agent wants it otherwise', async () => {
    const { element, find, shown } = await soleScene();
    element.style.width = '900px';
    await shown();
    const fold = find('desktop-sessions .fold');
    expect(find('desktop-sessions').offsetWidth).to.equal(56);
    fold.click();
    await shown();
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    expect(find('desktop-sessions').offsetWidth).to.equal(204);
  });

  it('shows the icon of what its session is about', async () => {
    const { phone, find, all, shown } = await soleScene();
    const ids = { customerEntityName: 'account', customerRecordId: 'b7d4c2a0-93fe-4c1d-8e52-6f0a1d3caf31' };
    await phone.call('createSession', { ...OPEN, templateParameters: { customerName: 'Coffee', ...ids } });
    await shown();
    const [home, session] = all('desktop-sessions .session svg').map(({ innerHTML }) => innerHTML);
    expect(session).to.equal(find('desktop-tabs .tab svg').innerHTML);
    expect(session).not.to.equal(home);
  });

  it('tells a screen reader once of a session that wants attention', async () => {
    const { phone, desktop, act, find, shown } = await soleScene();
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'switchSession', session: desktop.sessions.home });
    await phone.call('requestFocusSession', id);
    await shown();
    const news = find('.hidden-text[role="status"]');
    expect(texts([news])).to.deep.equal(['Call: Maria wants attention.']);
    const heard: string[] = [];
    const listener = new MutationObserver(() => heard.push(news.textContent));
    listener.observe(news, { childList: true, characterData: true, subtree: true });
    await phone.call('requestFocusSession', id);
    await shown();
    listener.disconnect();
    expect(heard).to.deep.equal([]);
  });
});
