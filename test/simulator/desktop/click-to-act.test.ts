import { expect } from '@open-wc/testing';
import { provider, scene, sharedScene, soleScene } from '../scene.js';

const MARIA = '5e81f9d7-2a6b-4f3e-9b07-d84c62e1bf01';

describe('a click on a telephone number', () => {
  it('reaches the provider with the number and the record', async () => {
    const { phone, act, shown, find } = await soleScene();
    await phone.call('setClickToAct', true);
    act({ type: 'openPage', content: { shows: 'record', entity: 'contact', id: MARIA } });
    await shown();
    find('desktop-record-form .call').click();
    expect(await phone.hears('onclicktoact')).to.include({
      value: '+1 425-555-0100',
      name: 'telephone1',
      format: 'phone',
      entityLogicalName: 'contact',
      entityId: MARIA,
      recordTitle: 'Maria Campbell',
    });
  });

  it('in a list does the same', async () => {
    const { phone, shown, find } = await soleScene();
    await phone.call('setClickToAct', true);
    await shown();
    find('desktop-phone-number[record="' + MARIA + '"] button').click();
    expect(await phone.hears('onclicktoact')).to.include({ value: '+1 425-555-0100', entityId: MARIA });
  });

  it('is not offered until click-to-act is on', async () => {
    const { shown, all } = await soleScene();
    await shown();
    expect(all('desktop-phone-number').length).to.be.greaterThan(0);
    expect(all('desktop-phone-number button')).to.have.lengthOf(0);
  });

  it('goes to the first provider that may call out, and to no other', async () => {
    const providers = [
      provider('chat', { order: 0, outbound: false }),
      provider('phone', { order: 1 }),
      provider('other', { order: 2 }),
    ];
    const { pages, act } = await scene({ providers, quirks: { clickToActAtStart: true } });
    const [chat, phone, other] = pages;
    act({ type: 'clickNumber', value: '1', column: 'telephone1', entity: 'contact', id: MARIA });
    expect(await phone?.hears('onclicktoact')).to.include({ value: '1' });
    await chat?.settled();
    await other?.settled();
    expect(chat?.heard).to.deep.equal([]);
    expect(other?.heard).to.deep.equal([]);
  });

  it('goes to the provider that has turned it on', async () => {
    const { phone, other, act } = await sharedScene();
    await other.call('setClickToAct', true);
    act({ type: 'clickNumber', value: '1', column: 'telephone1', entity: 'contact', id: MARIA });
    expect(await other.hears('onclicktoact')).to.include({ value: '1' });
    expect(await phone.call('getClickToAct')).to.equal(false);
    expect(phone.heard).to.deep.equal([]);
  });

  it('cannot be turned on without the privilege', async () => {
    const { phone } = await soleScene({ quirks: { clickToActPrivilege: false } });
    expect(await phone.refusal('setClickToAct', true)).to.contain('PrivilegeError');
    expect(await phone.call('getClickToAct')).to.equal(false);
  });

  it('may be raised by a page of the app with anything in it', async () => {
    const { phone } = await soleScene({ quirks: { clickToActAtStart: true } });
    window.dispatchEvent(new CustomEvent('CIClickToAct', { detail: { value: '42', extra: () => {} } }));
    expect(await phone.hears('onclicktoact')).to.deep.equal({ value: '42' });
    window.dispatchEvent(new CustomEvent('CIClickToAct', { detail: '{"value":"43"}' }));
    expect(await phone.hears('onclicktoact', 2)).to.deep.equal({ value: '43' });
  });
});

describe('the agent’s other acts', () => {
  it('presence reaches every provider, and setPresence shows in the bar', async () => {
    const { phone, other, act, find, shown } = await sharedScene();
    act({ type: 'setPresence', presence: 'Busy' });
    for (const page of [phone, other]) {
      const { presenceInfo } = await page.hears('onPresenceChange');
      expect(presenceInfo).to.include({ presenceText: 'Busy', basePresenceStatus: 'BUSY' });
    }
    expect(await phone.call('setPresence', 'Away')).to.equal(true);
    const { presenceInfo } = await other.hears('onPresenceChange', 2);
    expect(presenceInfo).to.include({ presenceText: 'Away' });
    expect(await phone.call('setPresence', 'away')).to.equal(false);
    expect(await phone.call('setPresence', 'On the moon')).to.equal(false);
    await shown();
    expect(find('desktop-top-bar select')).to.have.property('value', 'Away');
  });

  it('presence is told by its id alone where the quirk says so', async () => {
    const { phone, act } = await soleScene({ quirks: { presencePayload: 'presenceId' } });
    act({ type: 'setPresence', presence: 'Busy' });
    const payload = await phone.hears('onPresenceChange');
    expect(Object.keys(payload)).to.deep.equal(['presenceId']);
  });

  it('an article from the knowledge pane reaches the provider in focus', async () => {
    const { phone, find, shown } = await soleScene();
    find('desktop-productivity-pane .rail button').click();
    await shown();
    find('desktop-productivity-pane li .button').click();
    const { title, link } = await phone.hears('onsendkbarticle');
    expect(title).to.be.a('string').and.not.equal('');
    expect(String(link)).to.match(/^http.*KA-/);
  });
});
