import { expect } from '@open-wc/testing';
import { soleScene } from '../scene.js';

const MARIA = '5e81f9d7-2a6b-4f3e-9b07-d84c62e1bf01';
const OPEN = { templateName: 'softphone_session', templateParameters: { customerName: 'Maria' } };

describe('closing a session by its X', () => {
  it('asks first, and keeps the session on Cancel', async () => {
    const { phone, desktop, find, shown } = await soleScene();
    await phone.call('createSession', OPEN);
    await shown();
    find('desktop-sessions .close').click();
    await shown();
    expect(find('dialog')).to.have.property('open', true);
    expect(find('dialog').textContent).to.contain('“Maria”');
    find('dialog [value="keep"]').click();
    expect(find('dialog')).to.have.property('open', false);
    expect(desktop.sessions.all).to.have.lengthOf(2);
  });

  it('closes it on confirmation, and tells its owner', async () => {
    const { phone, desktop, find, shown } = await soleScene();
    const sessionId = await phone.call('createSession', OPEN);
    await shown();
    find('desktop-sessions .close').click();
    await shown();
    find('dialog [value="close"]').click();
    expect(await phone.hears('onSessionClosed')).to.include({ sessionId });
    expect(desktop.sessions.all).to.have.lengthOf(1);
  });

  it('leaves the keyboard focus on the session that is shown then', async () => {
    const { phone, find, shown, element } = await soleScene();
    await phone.call('createSession', OPEN);
    await shown();
    find('desktop-sessions .close').focus();
    find('desktop-sessions .close').click();
    await shown();
    find('dialog [value="close"]').click();
    await shown();
    expect(element.matches(':focus-within')).to.equal(true);
    expect(find('desktop-sessions [aria-current="true"]').matches(':focus')).to.equal(true);
  });

  it('is not offered for home', async () => {
    const { all } = await soleScene();
    expect(all('desktop-sessions .close')).to.have.lengthOf(0);
  });
});

describe('a form', () => {
  it('keeps what is typed until Save, and then the record has it', async () => {
    const { desktop, act, find, shown } = await soleScene();
    act({ type: 'openPage', content: { shows: 'record', entity: 'contact', id: MARIA } });
    await shown();
    type(find('#lastname'), 'Castro');
    await shown();
    expect(desktop.records.nameOf('contact', MARIA)).to.equal('Maria Campbell');
    find('desktop-record-form .primary').click();
    await shown();
    expect(desktop.records.nameOf('contact', MARIA)).to.equal('Maria Castro');
    expect(find('desktop-record-form h1').textContent).to.equal('Maria Castro');
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal('Maria Castro');
  });

  it('loses what was typed and not saved when the provider refreshes it', async () => {
    const { phone, act, find, shown } = await soleScene();
    act({ type: 'openPage', content: { shows: 'record', entity: 'contact', id: MARIA } });
    await shown();
    type(find('#lastname'), 'Castro');
    await phone.call('refreshForm');
    await shown();
    expect(find('#lastname')).to.have.property('value', 'Campbell');
  });

  it('leads to the company and shows the calls in its timeline', async () => {
    const { phone, act, find, all, shown, desktop } = await soleScene();
    act({ type: 'openPage', content: { shows: 'record', entity: 'contact', id: MARIA } });
    const data = { subject: 'Called back', 'regardingobjectid_contact@odata.bind': `/contacts(${MARIA})` };
    await phone.call('createRecord', 'phonecall', JSON.stringify(data));
    await shown();
    expect(all('desktop-record-timeline h3')[0]?.textContent).to.equal('Called back');
    find('#parentcustomerid').click();
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal('Fourth Coffee');
  });

  it('of a record that was deleted says so', async () => {
    const { phone, act, find, shown } = await soleScene();
    act({ type: 'openPage', content: { shows: 'record', entity: 'contact', id: MARIA } });
    await phone.call('deleteRecord', 'contact', MARIA);
    await shown();
    expect(find('.gone').textContent).to.contain('does not exist any more');
  });
});

describe('the search box', () => {
  it('opens the search page, which finds a number however it is written', async () => {
    const { find, all, shown } = await soleScene();
    const field = find('desktop-top-bar input');
    type(field, '+14255550100');
    find('desktop-top-bar form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await shown();
    expect(all('desktop-search .name .link').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Maria Campbell',
    ]);
  });
});

describe('accessibility', () => {
  it('holds on home, with a toast and marks, on a form and in the dialog', async () => {
    const { phone, act, element, find, shown, desktop } = await soleScene();
    await phone.call('setClickToAct', true);
    await phone.call('setMode', 1);
    void phone.outcome('notifyEvent', {
      templateName: 'softphone_call',
      templateParameters: { customerName: 'A' },
    });
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'switchSession', session: desktop.sessions.home });
    await phone.call('requestFocusSession', id, 2);
    await shown();
    await expect(element).to.be.accessible();
    act({ type: 'openPage', content: { shows: 'record', entity: 'contact', id: MARIA } });
    find('desktop-productivity-pane .rail button').click();
    await shown();
    await expect(element).to.be.accessible();
    find('desktop-sessions .close').click();
    await shown();
    await expect(element).to.be.accessible();
  });

  it('has an alert region before there is a toast, and an exact name for every control', async () => {
    const { phone, find, shown } = await soleScene();
    expect(find('desktop-toast [role="alert"]').textContent.trim()).to.equal('');
    await phone.call('createSession', OPEN);
    await shown();
    expect(find('desktop-sessions .close').getAttribute('aria-label')).to.equal('Close session Maria');
    expect(find('desktop-communication-panel .toggle').getAttribute('aria-label')).to.equal(
      'Minimise The phone',
    );
  });
});

function type(field: HTMLElement, text: string): void {
  if (!(field instanceof HTMLInputElement)) throw new Error('This is no field.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
