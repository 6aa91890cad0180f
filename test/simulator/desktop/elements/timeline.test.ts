import { expect } from '@open-wc/testing';
import { CONTACT, enter, hasFocus, MARIA, texts } from './hands.js';
import { soleScene } from '../../scene.js';

const TITLES = 'desktop-record-timeline h3';

async function timelineScene() {
  const set = await soleScene();
  set.act({ type: 'openPage', content: CONTACT });
  await set.shown();
  return set;
}

describe('the timeline of a record', () => {
  it('shows a call as soon as a provider has logged it, above the older ones', async () => {
    const { phone, all, shown } = await timelineScene();
    const data = { subject: 'Called back', 'regardingobjectid_contact@odata.bind': `/contacts(${MARIA})` };
    await phone.call('createRecord', 'phonecall', JSON.stringify(data));
    await shown();
    expect(all(TITLES)[0]?.textContent.trim()).to.equal('Called back');
    expect(all(TITLES).length).to.be.greaterThan(1);
  });

  it('takes a note from the agent, and the focus goes back to where it came from', async () => {
    const { desktop, find, all, shown } = await timelineScene();
    find('desktop-record-timeline [aria-label$="note"]').click();
    await shown();
    enter(find('desktop-timeline-composer #notetext'), '<b>Line one</b>\nLine two');
    await shown();
    find('desktop-timeline-composer .primary').click();
    await shown();
    expect(desktop.records.all('annotation').at(-1)).to.include({
      notetext: '<b>Line one</b>\nLine two',
      _objectid_value: MARIA,
    });
    expect(all('desktop-record-timeline .text')[0]?.textContent).to.equal('<b>Line one</b>\nLine two');
    expect(hasFocus(find('desktop-record-timeline [aria-label$="note"]'))).to.equal(true);
  });

  it('takes no note without words in it', async () => {
    const { desktop, find, shown } = await timelineScene();
    const before = desktop.records.all('annotation').length;
    find('desktop-record-timeline [aria-label$="note"]').click();
    await shown();
    find('desktop-timeline-composer .primary').click();
    await shown();
    expect(find('desktop-timeline-composer #problem').textContent).to.contain('Text is needed.');
    expect(desktop.records.all('annotation')).to.have.lengthOf(before);
  });

  it('takes a telephone call with its direction and length, the number filled in', async () => {
    const { desktop, find, shown } = await timelineScene();
    find('desktop-record-timeline [aria-label$="call"]').click();
    await shown();
    expect(find('desktop-timeline-composer #phonenumber')).to.have.property('value', '+1 425-555-0100');
    enter(find('desktop-timeline-composer #subject'), 'Asked for an offer');
    enter(find('desktop-timeline-composer #directioncode'), 'false');
    enter(find('desktop-timeline-composer #actualdurationminutes'), '7');
    await shown();
    find('desktop-timeline-composer .primary').click();
    await shown();
    expect(desktop.records.all('phonecall').at(-1)).to.include({
      subject: 'Asked for an offer',
      directioncode: false,
      actualdurationminutes: 7,
      _regardingobjectid_value: MARIA,
    });
  });

  it('shows one kind alone when asked to', async () => {
    const { find, all, shown } = await timelineScene();
    enter(find('desktop-record-timeline select'), 'Notes');
    await shown();
    const kinds = texts(all('desktop-record-timeline .meta')).map((text) => text.split(' · ')[0]);
    expect(new Set(kinds)).to.deep.equal(new Set(['Note']));
  });

  it('leads to the form of a call', async () => {
    const { desktop, all, shown } = await timelineScene();
    const call = desktop.records.all('phonecall').find((record) => record._regardingobjectid_value === MARIA);
    all(`${TITLES} .link`)
      .find(({ textContent }) => textContent.trim() === call?.subject)
      ?.click();
    await shown();
    expect(desktop.sessions.focused.tabs.at(-1)?.title).to.equal(call?.subject);
  });
});
