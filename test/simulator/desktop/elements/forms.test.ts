import { expect } from '@open-wc/testing';
import { CONTACT, enter, hasFocus, MARIA, press, texts } from './hands.js';
import { soleScene } from '../../scene.js';

const ACCOUNT = 'b7d4c2a0-93fe-4c1d-8e52-6f0a1d3caf31';

async function contactScene() {
  const set = await soleScene();
  set.act({ type: 'openPage', content: CONTACT });
  await set.shown();
  return set;
}

describe('a form', () => {
  it('keeps what is typed until Save, and then the record has it', async () => {
    const { desktop, find, shown } = await contactScene();
    enter(find('#lastname'), 'Castro');
    await shown();
    expect(desktop.records.nameOf('contact', MARIA)).to.equal('Maria Campbell');
    expect(find('desktop-form-header .state').textContent).to.equal('Unsaved');
    find('desktop-record-form .primary').click();
    await shown();
    expect(desktop.records.nameOf('contact', MARIA)).to.equal('Maria Castro');
    expect(find('desktop-record-form h1').textContent).to.equal('Maria Castro');
    expect(find('desktop-form-header .state').textContent).to.equal('');
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal('Maria Castro');
  });

  it('is saved by Ctrl+S', async () => {
    const { desktop, find, shown } = await contactScene();
    enter(find('#lastname'), 'Castro');
    await shown();
    press(find('#lastname'), 's', { ctrlKey: true });
    expect(desktop.records.nameOf('contact', MARIA)).to.equal('Maria Castro');
  });

  it('forgets what was typed on Discard, and has nothing to save when all is as it was', async () => {
    const { find, shown } = await contactScene();
    const save = find('desktop-record-form .primary');
    enter(find('#lastname'), 'Castro');
    await shown();
    expect(save).to.have.property('disabled', false);
    enter(find('#lastname'), 'Campbell');
    await shown();
    expect(save).to.have.property('disabled', true);
    enter(find('#lastname'), 'Castro');
    await shown();
    find('desktop-record-form .commands .button:nth-of-type(3)').click();
    await shown();
    expect(find('#lastname')).to.have.property('value', 'Campbell');
  });

  it('says beside the field what is wrong, keeps the record as it was, and leads to the field', async () => {
    const { desktop, find, all, shown } = await contactScene();
    enter(find('#lastname'), '');
    enter(find('#emailaddress1'), 'nobody');
    await shown();
    find('desktop-record-form .primary').click();
    await shown();
    expect(texts(all('desktop-form-field #problem'))).to.deep.equal([
      'Last name is needed.',
      'Enter an email address, as ann@contoso.example.',
    ]);
    expect(find('#lastname').getAttribute('aria-invalid')).to.equal('true');
    expect(find('#lastname').getAttribute('aria-describedby')).to.equal('problem');
    expect(hasFocus(find('#lastname'))).to.equal(true);
    expect(desktop.records.nameOf('contact', MARIA)).to.equal('Maria Campbell');
    enter(find('#lastname'), 'Castro');
    enter(find('#emailaddress1'), 'maria@fourthcoffee.example');
    await shown();
    expect(all('desktop-form-field #problem')).to.have.lengthOf(0);
  });

  it('passes on what the organisation says when it refuses, and loses nothing', async () => {
    const { desktop, find, shown } = await contactScene();
    enter(find('#lastname'), 'Castro');
    await shown();
    desktop.records.delete('contact', MARIA);
    find('desktop-record-form .primary').click();
    await shown();
    expect(find('.refusal').textContent).to.contain('Does Not Exist');
    find('.refusal button').click();
    await shown();
    expect(find('.gone').textContent).to.contain('does not exist any more');
  });

  it('loses what was typed and not saved when the provider refreshes it', async () => {
    const { phone, find, shown } = await contactScene();
    enter(find('#lastname'), 'Castro');
    await phone.call('refreshForm');
    await shown();
    expect(find('#lastname')).to.have.property('value', 'Campbell');
  });

  it('leads to the company, and another company can be looked up', async () => {
    const { desktop, act, find, shown } = await contactScene();
    find('#parentcustomerid').click();
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal('Fourth Coffee');
    act({ type: 'openPage', content: CONTACT });
    await shown();
    find('desktop-lookup [aria-label^="Remove"]').click();
    await shown();
    enter(find('#parentcustomerid'), 'Litware, Inc.');
    await shown();
    find('desktop-record-form .primary').click();
    await shown();
    expect(find('#parentcustomerid').textContent.trim()).to.equal('Litware, Inc.');
    expect(desktop.records.find('contact', MARIA)?._parentcustomerid_value).to.equal(
      'b7d4c2a0-93fe-4c1d-8e52-6f0a1d3caf32',
    );
  });

  it('of a record that was deleted says so', async () => {
    const { phone, find, shown } = await contactScene();
    await phone.call('deleteRecord', 'contact', MARIA);
    await shown();
    expect(find('.gone').textContent).to.contain('does not exist any more');
  });

  it('dials the number as it stands in the field', async () => {
    const { phone, find, shown } = await contactScene();
    await phone.call('setClickToAct', true);
    enter(find('#telephone1'), '+1 425 555 0199');
    await shown();
    find('[data-key="telephone1"] .call').click();
    expect(await phone.hears('onclicktoact')).to.include({ value: '+1 425 555 0199', name: 'telephone1' });
  });
});

describe('a case', () => {
  it('is opened for a customer, with choices as lists, and tells the key facts in its header', async () => {
    const { desktop, all, find, shown } = await contactScene();
    all('desktop-record-form .commands .button')
      .find(({ textContent }) => textContent.includes('New case'))
      ?.click();
    await shown();
    expect(find('#customerid').textContent.trim()).to.equal('Maria Campbell');
    enter(find('desktop-form-field #title'), 'No steam');
    enter(find('#prioritycode'), '1');
    enter(find('#caseorigincode'), '1');
    await shown();
    find('desktop-record-form .primary').click();
    await shown();
    const record = desktop.records.all('incident').find(({ title }) => title === 'No steam');
    expect(record).to.include({ prioritycode: 1, caseorigincode: 1, _customerid_value: MARIA });
    expect(texts(all('desktop-form-header dd'))).to.include.members(['High', 'In progress', 'Ann Agent']);
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal('No steam');
  });

  it('is listed on the form of its customer', async () => {
    const { act, all, shown, desktop } = await soleScene();
    act({ type: 'openPage', content: { shows: 'record', entity: 'account', id: ACCOUNT } });
    await shown();
    const cases = desktop.records.all('incident').filter((record) => record._customerid_value === ACCOUNT);
    expect(cases.length).to.be.greaterThan(0);
    expect(texts(all('desktop-related-list .link'))).to.include.members(
      cases.map(({ title }) => String(title)),
    );
  });
});
