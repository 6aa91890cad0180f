import { expect } from '@open-wc/testing';
import { enter, texts } from './hands.js';
import { SAMPLE_RECORDS } from '../../../../src/simulator/desktop/index.js';
import { soleScene } from '../../scene.js';

const NAMES = 'desktop-record-list tbody th .link';
const THOUSAND = Array.from({ length: 1_000 }, (_, number) => ({
  contactid: `5e81f9d7-2a6b-4f3e-9b07-${String(number).padStart(12, '0')}`,
  fullname: `Person ${number}`,
  lastname: `Person ${number}`,
}));

async function listScene(entity: string, options: Parameters<typeof soleScene>[0] = {}) {
  const set = await soleScene(options);
  set.act({ type: 'openPage', content: { shows: 'list', entity } });
  await set.shown();
  return set;
}

describe('a list of records', () => {
  it('of a thousand is shown page by page', async () => {
    const { find, all, shown } = await listScene('contact', { records: { contact: THOUSAND } });
    expect(all(NAMES)).to.have.lengthOf(50);
    expect(find('desktop-record-list footer').textContent).to.contain('1 – 50 of 1000');
    expect(find('[aria-label^="Previous"]')).to.have.property('disabled', true);
    find('[aria-label^="Next"]').click();
    await shown();
    expect(all(NAMES)[0]?.textContent.trim()).to.equal('Person 50');
    expect(find('desktop-record-list footer').textContent).to.contain('51 – 100 of 1000');
  });

  it('is sorted by a heading, and the other way round by the same one again', async () => {
    const { find, all, shown } = await listScene('contact', { records: { contact: THOUSAND } });
    find('desktop-record-list .sort').click();
    await shown();
    expect(find('desktop-record-list thead th').getAttribute('aria-sort')).to.equal('ascending');
    expect(texts(all(NAMES).slice(0, 3))).to.deep.equal(['Person 0', 'Person 1', 'Person 2']);
    find('desktop-record-list .sort').click();
    await shown();
    expect(find('desktop-record-list thead th').getAttribute('aria-sort')).to.equal('descending');
    expect(all(NAMES)[0]?.textContent.trim()).to.equal('Person 999');
  });

  it('can be narrowed to a word, from whatever page', async () => {
    const { find, all, shown } = await listScene('contact', { records: { contact: THOUSAND } });
    find('[aria-label^="Next"]').click();
    enter(find('desktop-record-list header input'), 'person 77');
    await shown();
    expect(all(NAMES)).to.have.lengthOf(11);
    enter(find('desktop-record-list header input'), 'nobody');
    await shown();
    expect(find('desktop-record-list .empty').textContent).to.equal('No record has this word.');
  });

  it('opens a record, and the record of a lookup in it', async () => {
    const { desktop, act, all } = await listScene('contact');
    const open = (text: string) =>
      all('desktop-record-list .link').find((link) => link.textContent.trim() === text);
    open('Maria Campbell')?.click();
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal('Maria Campbell');
    act({ type: 'openPage', content: { shows: 'list', entity: 'contact' } });
    open('Fourth Coffee')?.click();
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal('Fourth Coffee');
  });

  it('of a table that is not there says so', async () => {
    const { find } = await listScene('unicorn');
    expect(find('desktop-record-list p').textContent).to.contain('There is no table named “unicorn”');
  });
});

describe('the search box', () => {
  it('opens a page with what each table has, and finds a number however it is written', async () => {
    const { find, all, shown } = await soleScene();
    enter(find('desktop-top-bar input'), '+14255550100');
    find('desktop-top-bar form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await shown();
    const headings = texts(all('desktop-search h2')).map((text) => text.split(/\s/)[0]);
    expect(headings).to.deep.equal(['Contacts', 'Phone']);
    expect(all('desktop-search .name .link')[0]?.textContent.trim()).to.equal('Maria Campbell');
  });

  it('offers a new contact for a number that nobody has', async () => {
    const { act, find, shown } = await soleScene();
    act({ type: 'openPage', content: { shows: 'search', entity: 'contact', text: '+1 303 555 0142' } });
    await shown();
    find('desktop-search .button').click();
    await shown();
    expect(find('#telephone1')).to.have.property('value', '+1 303 555 0142');
  });
});

describe('the dashboard', () => {
  it('follows the records: a call that is logged is there at once', async () => {
    const { phone, all, shown } = await soleScene();
    await phone.call('createRecord', 'phonecall', JSON.stringify({ subject: 'Just now' }));
    await shown();
    const lists = all('desktop-dashboard desktop-record-list');
    const calls = lists.find((list) => list.getAttribute('heading') === 'Recent phone calls');
    expect(calls?.shadowRoot?.querySelector('tbody .link')?.textContent.trim()).to.equal('Just now');
    expect(texts(all('desktop-dashboard .figures li')).at(-1)).to.match(/^1\s+Calls today$/);
  });

  it('shows the agent’s open cases, the pressing ones first, and no others', async () => {
    const { desktop, all, shown } = await soleScene();
    await shown();
    const list = all('desktop-dashboard desktop-record-list')[0]?.shadowRoot;
    const cells = [...(list?.querySelectorAll('tbody td:nth-child(2)') ?? [])];
    const priorities = cells.map(({ textContent }) => textContent.trim());
    const order = ['High', 'Normal', 'Low'];
    expect(priorities).to.deep.equal([...priorities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    const open = desktop.records.all('incident').filter(({ statecode }) => statecode === 0);
    expect(priorities.length).to.be.greaterThan(0).and.at.most(open.length);
  });

  it('tells what is due today, what is overdue, and what comes later', async () => {
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
    const agent = { _ownerid_value: SAMPLE_RECORDS.systemuser?.[0]?.systemuserid ?? null, statecode: 0 };
    const task = (tail: string, subject: string, scheduledend: string) => ({
      activityid: `a1c7b6d2-0c7d-4a2c-9b8f-00000000000${tail}`,
      subject,
      scheduledend,
      ...agent,
    });
    const { desktop, all, find, shown } = await soleScene({
      records: {
        systemuser: SAMPLE_RECORDS.systemuser ?? [],
        task: [task('1', 'Later', hours(72)), task('2', 'Late', hours(-30))],
      },
    });
    expect(desktop.organization.agent.id).to.equal(agent._ownerid_value);
    await shown();
    expect(texts(all('desktop-dashboard .agenda .link'))).to.deep.equal(['Late', 'Later']);
    expect(find('desktop-dashboard .overdue').textContent).to.contain('Overdue');
    expect(texts(all('desktop-dashboard .figures li'))[2]).to.match(/^1\s+Activities due$/);
  });
});
