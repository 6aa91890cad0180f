import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { soleScene } from '../../scene.js';
import { CONTACT, focused } from './hands.js';

describe('the keyboard focus', () => {
  it('stays in the page of a provider while the desktop around it changes', async () => {
    const { act, phone, shown } = await soleScene();
    await phone.call('setMode', 1);
    await shown();
    // Only a real click takes the focus into a page of another origin.
    const { x, y, width, height } = phone.frame.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [x + width / 2, y + height / 2].map(Math.round) as [number, number],
    });
    expect(focused() === phone.frame).to.equal(true);
    act({ type: 'openPage', content: CONTACT });
    await shown();
    await phone.settled();
    expect(focused() === phone.frame).to.equal(true);
  });

  it('stays outside the desktop while the desktop changes', async () => {
    const { act, find, shown } = await soleScene();
    find('desktop-tabs .tab').focus();
    const outside = document.createElement('input');
    document.body.append(outside);
    outside.focus();
    act({ type: 'openPage', content: CONTACT });
    await shown();
    expect(focused() === outside).to.equal(true);
    outside.remove();
  });
});
