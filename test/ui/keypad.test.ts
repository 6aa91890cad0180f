import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AgentView } from '../../src/agent-screen.js';
import { button, everything, findButton, focused, input, open, wordsOf } from './screen.js';
import { states } from './states.js';

describe('the keypad of a call', () => {
  const show = async (view: AgentView) => {
    const screen = await open(view, 'light', 320);
    const { softphone } = screen;
    const card = () => {
      const found = everything(softphone).find(({ localName }) => localName === 'softphone-active-call');
      if (!(found instanceof HTMLElement)) throw new Error('There is no call on the stage.');
      return found;
    };
    const settle = async () => {
      await softphone.updateComplete;
      await softphone.updateComplete;
    };
    /** As the browser does it with Ctrl+V, which a test page cannot press. */
    const paste = async (text: string, target: EventTarget = focused() ?? card()) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const how = { clipboardData, bubbles: true, composed: true, cancelable: true };
      target.dispatchEvent(new ClipboardEvent('paste', how));
      await settle();
    };
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await settle();
    };
    const digits = () =>
      screen.requests.flatMap((request) => (request.type === 'sendDigits' ? [request.digits] : []));
    return { ...screen, card, paste, press, digits };
  };

  it('opens with the first digit that is typed on the call', async () => {
    const { softphone, press, digits } = await show(states.live);
    button(softphone, 'Mute').focus();
    await press('4');
    await press('#');
    await press('x');
    expect(digits()).to.deep.equal(['4', '#']);
    expect(wordsOf(softphone)).to.contain('4#');
    expect(focused()).to.equal(button(softphone, 'Mute'));
  });

  it('takes what is typed after a click beside the buttons of the call', async () => {
    const { card, press, digits } = await show(states.live);
    HTMLElement.prototype.focus.call(card());
    await press('7');
    expect(digits()).to.deep.equal(['7']);
  });

  it('sends each digit once when its own keys have the focus', async () => {
    const { softphone, press, digits } = await show(states.live);
    button(softphone, 'Keypad').click();
    await softphone.updateComplete;
    button(softphone, '2 A B C').focus();
    await press('9');
    await press('Enter');
    expect(digits()).to.deep.equal(['9', '2']);
  });

  it('sends what is pasted at once, with its pauses, and shows it', async () => {
    const { softphone, paste, digits } = await show(states.live);
    button(softphone, 'Hold').focus();
    await paste('1234#,,56\n');
    expect(digits()).to.deep.equal(['1234#,,56']);
    expect(wordsOf(softphone)).to.contain('1234#,,56');
    await expect(softphone).to.be.accessible();
  });

  it('sends nothing of what is hostile, and says what is wrong with it until there is something better', async () => {
    const { softphone, card, paste, press, digits } = await show(states.live);
    await paste('12<b>34', card());
    expect(digits()).to.deep.equal([]);
    expect(wordsOf(softphone)).to.contain('Nothing sent: “<” is no digit.');
    await expect(softphone).to.be.accessible();
    button(softphone, '1').focus();
    await press('1');
    expect(wordsOf(softphone)).not.to.contain('Nothing sent');
  });

  it('shows the end of what is longer than the line', async () => {
    const { softphone, card, paste } = await show(states.live);
    await paste('1'.repeat(10) + '2'.repeat(20), card());
    expect(wordsOf(softphone)).to.contain(`…${'2'.repeat(20)}`);
    expect(wordsOf(softphone)).not.to.contain('12');
  });

  it('leaves fields alone', async () => {
    const { softphone, paste, press, digits } = await show(states.live);
    button(softphone, 'Transfer').click();
    await softphone.updateComplete;
    const field = input(softphone, 'text');
    field.focus();
    await press('5');
    await paste('12');
    expect(digits()).to.deep.equal([]);
    expect(field.value).to.equal('5');
  });

  it('leaves the shortcuts of the browser alone', async () => {
    const { softphone, press, digits } = await show(states.live);
    button(softphone, 'Mute').focus();
    await sendKeys({ down: 'Control' });
    await press('1');
    await sendKeys({ up: 'Control' });
    expect(digits()).to.deep.equal([]);
  });

  it('takes nothing before the call is answered', async () => {
    const { softphone, card, paste, press, digits } = await show(states.dialling);
    HTMLElement.prototype.focus.call(card());
    await press('5');
    await paste('55', card());
    expect(digits()).to.deep.equal([]);
    expect(findButton(softphone, '2 A B C')).to.equal(undefined);
  });

  it('forgets its digits with the call', async () => {
    const { softphone, card, paste, show: showNext } = await show(states.live);
    await paste('4711', card());
    await showNext(states.idle);
    await showNext(states.live);
    button(softphone, 'Keypad').click();
    await softphone.updateComplete;
    expect(wordsOf(softphone)).not.to.contain('4711');
  });
});
