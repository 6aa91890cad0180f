import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused, hasFocus, PATIENCE } from './hands.js';
import { soleScene } from '../../scene.js';

const CALL = { templateName: 'cifphone_call', templateParameters: { customerName: 'Maria' } };

describe('a toast', () => {
  it('has an alert region before it comes, and is read out once, whatever happens to the queue', async () => {
    const { phone, find, shown } = await soleScene();
    const region = find('desktop-toast [role="alert"]');
    expect(region.textContent.trim()).to.equal('');
    const heard: string[] = [];
    const listener = new MutationObserver(() => heard.push(region.textContent.trim()));
    listener.observe(region, { childList: true, characterData: true, subtree: true });
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    await shown();
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    await shown();
    listener.disconnect();
    expect(heard).to.deep.equal(['Incoming call. Customer: Maria. Alt Shift N goes to the notification.']);
  });

  it('takes no focus, is reached by Alt+Shift+N and answered by Enter, and the focus is not lost with it', async () => {
    const { phone, find, element, shown } = await soleScene();
    find('desktop-top-bar input').focus();
    const outcome = phone.json('notifyEvent', CALL);
    await phone.settled();
    await shown();
    expect(hasFocus(find('desktop-top-bar input'))).to.equal(true);
    await sendKeys({ down: 'Alt' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'KeyN' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ up: 'Alt' });
    expect(hasFocus(find('desktop-toast .primary'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(await outcome).to.include({ actionName: 'Accept' });
    await shown();
    await waitUntil(() => element.matches(':focus-within'), undefined, PATIENCE);
  });

  it('that is withdrawn while it has the focus leaves it in the desktop', async () => {
    const { phone, find, all, element, shown } = await soleScene();
    void phone.outcome('notifyEvent', { ...CALL, cancellationToken: 'a' });
    await phone.settled();
    await shown();
    find('desktop-toast .primary').focus();
    await phone.call('cancelEvent', 'a');
    await shown();
    expect(all('desktop-toast article')).to.have.lengthOf(0);
    await waitUntil(() => element.matches(':focus-within'), undefined, PATIENCE);
  });

  it('names the provider that it is from', async () => {
    const { phone, find, shown } = await soleScene();
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    await shown();
    expect(find('desktop-toast .source').textContent).to.equal('The phone');
  });
});

describe('F6', () => {
  it('goes through the parts of the desktop, a toast first, and Shift+F6 goes back', async () => {
    const { phone, find, shown } = await soleScene();
    await phone.call('setMode', 1);
    void phone.outcome('notifyEvent', CALL);
    await phone.settled();
    await shown();
    const parts: string[] = [];
    find('desktop-productivity-pane button').focus();
    for (let step = 0; step < 6; step += 1) {
      await sendKeys({ press: 'F6' });
      const host = focused()?.getRootNode();
      parts.push(host instanceof ShadowRoot ? host.host.localName : '');
      // From the provider's page on, its own keys count.
      if (host instanceof ShadowRoot && host.host.localName === 'desktop-communication-panel') break;
    }
    expect(parts).to.deep.equal([
      'desktop-toast',
      'desktop-top-bar',
      'desktop-sessions',
      'desktop-communication-panel',
    ]);
    find('desktop-sessions [role="tab"]').focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'F6' });
    await sendKeys({ up: 'Shift' });
    expect(hasFocus(find('desktop-top-bar input'))).to.equal(true);
  });
});
