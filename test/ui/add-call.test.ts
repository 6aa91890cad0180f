import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, findButton, focused, focusedName, input, open, type Screen } from './screen.js';
import { heldMaria, idle, states } from './states.js';

/** The field can be seen in a call that is shown with it. */
const field = ({ softphone }: Screen) => input(softphone, 'tel');

async function openField(view = states.live): Promise<Screen> {
  const screen = await open(view);
  button(screen.softphone, 'Add call').click();
  await screen.softphone.updateComplete;
  return screen;
}

describe('a second call', () => {
  it('is dialled during the first, by the keyboard alone', async () => {
    const { softphone, requests, show } = await open(states.live);
    button(softphone, 'Add call').focus();
    await sendKeys({ press: 'Enter' });
    await softphone.updateComplete;
    expect(focusedName()).to.equal('Name or number to call');
    await sendKeys({ type: '201' });
    await sendKeys({ press: 'Enter' });
    expect(requests).to.deep.equal([{ type: 'dial', target: '201' }]);
    await show({ ...idle, calls: [heldMaria, ...states.dialling.calls] });
    expect(focusedName()).to.equal('Mute');
  });

  it('closes the field when it is dialled, even while the first is still being held', async () => {
    const screen = await openField();
    await screen.show({ ...idle, calls: [...states.holding.calls, ...states.dialling.calls] });
    expect(() => field(screen)).to.throw();
    expect(button(screen.softphone, 'Add call').ariaExpanded).to.equal('false');
  });

  it('can be dialled while the first is on hold, not before it is answered', async () => {
    const { softphone, show } = await open(states.held);
    expect(button(softphone, 'Add call').ariaDisabled).to.equal('false');
    await show(states.dialling);
    expect(button(softphone, 'Add call').ariaDisabled).to.equal('true');
    button(softphone, 'Add call').click();
    await softphone.updateComplete;
    expect(findButton(softphone, 'Call')).to.equal(undefined);
  });

  it('shares its room with the keypad: the one that opens closes the other', async () => {
    const screen = await openField();
    button(screen.softphone, 'Keypad').click();
    await screen.softphone.updateComplete;
    expect(() => field(screen)).to.throw();
    expect(findButton(screen.softphone, '5 J K L')).not.to.equal(undefined);
    button(screen.softphone, 'Add call').click();
    await screen.softphone.updateComplete;
    await screen.softphone.updateComplete;
    expect(findButton(screen.softphone, '5 J K L')).to.equal(undefined);
    expect(focused()).to.equal(field(screen));
  });

  it('leaves the field open, and the agent typing in it, when another caller rings or the call is muted', async () => {
    const screen = await openField();
    await sendKeys({ type: '55' });
    await screen.show(states.muted);
    await screen.show(states.secondRings);
    expect(focused()).to.equal(field(screen));
    expect(field(screen).value).to.equal('55');
  });

  it('moves no tool when its field opens', async () => {
    const { softphone } = await open(states.live);
    const place = () => JSON.stringify(button(softphone, 'Mute').getBoundingClientRect());
    const before = place();
    button(softphone, 'Add call').click();
    await softphone.updateComplete;
    expect(place()).to.equal(before);
  });
});
