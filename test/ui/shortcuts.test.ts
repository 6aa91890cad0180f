import { expect } from '@open-wc/testing';
import { TEAMS_SHORTCUTS } from '../../src/agent-preferences.js';
import type { AgentRequest, AgentView } from '../../src/agent-screen.js';
import { sendKeys } from '@web/test-runner-commands';
import { button, everything, focusedName, input, open, wordsOf } from './screen.js';
import { heldMaria, idle, liveBob, states } from './states.js';

function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const init = {
    key,
    ctrlKey: true,
    shiftKey: true,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  };
  const event = new KeyboardEvent('keydown', init);
  target.dispatchEvent(event);
  return event;
}

const TABLE: readonly (readonly [string, string, AgentView, readonly AgentRequest[]])[] = [
  [
    'M mutes the call in which the agent is heard, while the one on hold is in front',
    'M',
    { ...idle, calls: [heldMaria, liveBob], front: heldMaria.id },
    [{ type: 'mute', call: 'bob', muted: true }],
  ],
  ['M mutes', 'M', states.live, [{ type: 'mute', call: 'maria', muted: true }]],
  ['M switches the microphone on again', 'M', states.muted, [{ type: 'mute', call: 'maria', muted: false }]],
  ['M does nothing without a conversation', 'M', states.incoming, []],
  ['S answers', 'S', states.incoming, [{ type: 'answer', call: 'maria' }]],
  ['S answers the second call', 'S', states.secondRings, [{ type: 'answer', call: 'bob' }]],
  ['S does nothing when nothing rings', 'S', states.live, []],
  ['D declines', 'D', states.incoming, [{ type: 'decline', call: 'maria' }]],
  ['H hangs up', 'H', states.live, [{ type: 'hangUp', call: 'maria' }]],
  ['H does not decline a call that rings', 'H', states.incoming, []],
  ['H does nothing while idle', 'H', idle, []],
  ['S answers in the strip', 'S', states.stripRinging, [{ type: 'answer', call: 'maria' }]],
];

describe('Ctrl+Shift with', () => {
  for (const [what, key, view, requested] of TABLE) {
    it(what, async () => {
      const { softphone, requests } = await open(view);
      const event = press(softphone, key);
      expect(requests).to.deep.equal(requested);
      expect(event.defaultPrevented).to.be.true;
    });
  }

  it('any other letter is the browser’s', async () => {
    const { softphone } = await open(states.live);
    expect(press(softphone, 'K').defaultPrevented).to.be.false;
    expect(press(softphone, 'M', { shiftKey: false }).defaultPrevented).to.be.false;
    expect(press(softphone, 'M', { altKey: true }).defaultPrevented).to.be.false;
  });

  it('a key held down acts once', async () => {
    const { softphone, requests } = await open(states.live);
    press(softphone, 'M', { repeat: true });
    expect(requests).to.deep.equal([]);
  });
});

describe('the shortcuts', () => {
  it('are told to screen readers', async () => {
    const { softphone, show } = await open(states.incoming);
    expect(button(softphone, 'Answer').getAttribute('aria-keyshortcuts')).to.equal('Control+Shift+S');
    expect(button(softphone, 'Decline').getAttribute('aria-keyshortcuts')).to.equal('Control+Shift+D');
    await show(states.live);
    expect(button(softphone, 'Hang up').getAttribute('aria-keyshortcuts')).to.equal('Control+Shift+H');
    expect(button(softphone, 'Mute').getAttribute('aria-keyshortcuts')).to.equal('Control+Shift+M');
  });

  it('can be taken away', async () => {
    const { softphone, requests } = await open(states.live);
    softphone.shortcuts = null;
    await softphone.updateComplete;
    expect(press(softphone, 'M').defaultPrevented).to.be.false;
    expect(requests).to.deep.equal([]);
    expect(button(softphone, 'Mute').hasAttribute('aria-keyshortcuts')).to.be.false;
  });

  it('can be changed', async () => {
    const { softphone, requests } = await open(states.live);
    softphone.shortcuts = { ...TEAMS_SHORTCUTS, mute: 'Control+Shift+X' };
    press(softphone, 'x');
    press(softphone, 'M');
    expect(requests).to.deep.equal([{ type: 'mute', call: 'maria', muted: true }]);
  });
});

describe('the list of the shortcuts', () => {
  const dialog = (root: Element) => everything(root).find((element) => element instanceof HTMLDialogElement);

  it('opens with ?, names every one, and gives the focus back', async () => {
    const { softphone, show } = await open(states.live, 'light', 320);
    button(softphone, 'Hold').focus();
    await sendKeys({ press: '?' });
    await show(states.live);
    const words = wordsOf(dialog(softphone) ?? softphone);
    for (const word of ['Answer', 'Decline', 'Mute', 'Hang up', 'S', 'D', 'M', 'H'])
      expect(words).to.contain(word.length === 1 ? `Ctrl+Shift+${word}` : word);
    expect(focusedName()).to.equal('Close');
    await expect(softphone).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await show({ ...states.live });
    expect(dialog(softphone)).to.equal(undefined);
    expect(focusedName()).to.equal('Hold');
  });

  it('gives way to a call', async () => {
    const { softphone, show } = await open(idle);
    press(softphone, '?', { ctrlKey: false });
    await show({ ...idle });
    expect(dialog(softphone)).not.to.equal(undefined);
    await show(states.incoming);
    expect(dialog(softphone)).to.equal(undefined);
  });

  it('is not opened by writing, nor where there are no shortcuts', async () => {
    const { softphone, show } = await open(idle);
    input(softphone, 'tel').focus();
    await sendKeys({ press: '?' });
    await show({ ...idle });
    expect(dialog(softphone)).to.equal(undefined);
    softphone.shortcuts = null;
    button(softphone, 'Settings').focus();
    await sendKeys({ press: '?' });
    await show({ ...idle });
    expect(dialog(softphone)).to.equal(undefined);
  });
});
