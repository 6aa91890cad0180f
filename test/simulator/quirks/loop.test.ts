import { expect } from '@open-wc/testing';
import { channelUrl, provider, PROVIDER_ORIGIN, scene } from '../scene.js';

/** Another site than the other provider's, and so another process: a browser gives one to each site, not to each page. */
const OTHER_SITE = PROVIDER_ORIGIN.replace('127.0.0.1', '127.0.0.2');

describe('a provider whose page is in an endless loop', () => {
  it('stops neither the desktop nor another provider', async () => {
    const looping = channelUrl('looping', { loop: '' }).replace(PROVIDER_ORIGIN, OTHER_SITE);
    const providers = [provider('looping', { channelUrl: looping }), provider('phone', { order: 1 })];
    const { pages, desktop, act, shown } = await scene({ providers });
    const phone = pages.find(({ name }) => name === 'phone');
    const toast = phone?.json('notifyEvent', { templateName: 'cifphone_call' });
    await desktop.timeline.until(({ kind, name }) => kind === 'call' && name === 'notifyEvent');
    act({ type: 'acceptToast' });
    expect(await toast).to.include({ actionName: 'Accept' });
    act({ type: 'setPresence', presence: 'Busy' });
    await phone?.hears('onPresenceChange');
    await shown();
  });
});
