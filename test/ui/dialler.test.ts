import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, focused, input, open } from './screen.js';
import { idle, ringingMaria, states } from './states.js';

const refused = {
  ...idle,
  notices: [{ id: 'n', code: 'dialRefused', target: '555', reason: 'notReady' }],
} as const;

describe('the number field', () => {
  it('dials on Enter, without the spaces around the number', async () => {
    const { softphone, requests } = await open(idle);
    input(softphone, 'tel').focus();
    await sendKeys({ type: ' +1 555 0100 ' });
    await sendKeys({ press: 'Enter' });
    expect(requests).to.deep.equal([{ type: 'dial', target: '+1 555 0100' }]);
  });

  it('asks for nothing while it is empty, and takes the focus', async () => {
    const { softphone, requests } = await open(idle);
    button(softphone, 'Call').click();
    expect(requests).to.deep.equal([]);
    expect(focused()).to.equal(input(softphone, 'tel'));
  });

  it('keeps what was typed when dialling is refused', async () => {
    const { softphone, show } = await open(idle);
    input(softphone, 'tel').value = '555';
    button(softphone, 'Call').click();
    await show(refused);
    expect(input(softphone, 'tel').value).to.equal('555');
  });

  it('is empty again after the call that it led to', async () => {
    const { softphone, show } = await open(idle);
    input(softphone, 'tel').value = '555';
    button(softphone, 'Call').click();
    await show(states.dialling);
    await show(idle);
    expect(input(softphone, 'tel').value).to.equal('');
  });

  it('keeps a number half typed through a call that comes in, and through the strip', async () => {
    const { softphone, show } = await open(idle);
    input(softphone, 'tel').value = '+1 55';
    await show({ ...idle, calls: [ringingMaria] });
    await show({ ...idle, panel: 'minimized' });
    await show(idle);
    expect(input(softphone, 'tel').value).to.equal('+1 55');
  });

  it('keeps what was typed when the desktop dials something else', async () => {
    const { softphone, show } = await open(idle);
    input(softphone, 'tel').value = '+1 55';
    await show(states.dialling);
    await show(idle);
    expect(input(softphone, 'tel').value).to.equal('+1 55');
  });

  it('does not dial again with the Enter key held down', async () => {
    const { softphone, requests } = await open(idle);
    const field = input(softphone, 'tel');
    field.value = '555';
    field.focus();
    await sendKeys({ down: 'Enter' });
    await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    expect(requests.length).to.equal(1);
  });
});

describe('the dial pad', () => {
  it('fills the field, by pointer and by keyboard', async () => {
    const { softphone } = await open(idle);
    button(softphone, 'Keypad').click();
    await softphone.updateComplete;
    button(softphone, '2 A B C').click();
    button(softphone, '2 A B C').focus();
    await sendKeys({ type: '9a*' });
    expect(input(softphone, 'tel').value).to.equal('29*');
  });

  it('is a group with a name', async () => {
    const { softphone } = await open(idle);
    button(softphone, 'Keypad').click();
    await softphone.updateComplete;
    const group = button(softphone, '1').closest('[role=group]');
    expect(group?.ariaLabel).to.equal('Dial pad');
  });
});
