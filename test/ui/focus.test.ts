import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AgentView } from '../../src/agent-screen.js';
import { button, focused, focusedName, input, open, pretendFocus } from './screen.js';
import { idle, states, type StateName } from './states.js';

async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 30 && focusedName() !== name; step++) await sendKeys({ press: 'Tab' });
  expect(focusedName()).to.equal(name);
}

/** The focus on this button, then this state: who has it now? */
const TRANSITIONS: readonly (readonly [string, AgentView, string, AgentView, string])[] = [
  ['answering', states.incoming, 'Answer', states.answering, 'Answering…'],
  ['live after answering', states.answering, 'Answering…', states.live, 'Mute'],
  ['live by the toast', states.incoming, 'Decline', states.live, 'Hang up'],
  ['idle after hanging up', states.live, 'Hang up', states.idle, 'Name or number to call'],
  ['idle after the other side hung up', states.live, 'Mute', states.idle, 'Name or number to call'],
  ['idle after declining', states.incoming, 'Decline', states.idle, 'Name or number to call'],
  ['live after answering the second', states.secondRings, 'Answer: Bob Kelly', states.several, 'Mute'],
  ['on hold', states.live, 'Hold', states.held, 'Hold'],
  ['ringing after redialling', states.idle, 'Call Maria Castro', states.dialling, 'Mute'],
  ['message gone', states.failed, 'Dismiss', states.idle, 'Name or number to call'],
  ['message gone in a call', states.sessionClosed, 'Open the session again', states.live, 'Mute'],
  ['line back', states.down, 'Try now', states.idle, 'Name or number to call'],
  ['signed in', states.signInWaiting, 'Signing in…', states.idle, 'Name or number to call'],
  ['transferring', states.live, 'Hold', states.transferring, 'Hold'],
  ['back from a transfer', states.transferring, 'Take back', states.transferFailed, 'Mute'],
  [
    'the question answered',
    states.consultingRings,
    'Complete transfer',
    states.consulting,
    'Complete transfer',
  ],
  ['the question over', states.consulting, 'Back to Maria Castro', states.live, 'Mute'],
  ['minimised', states.live, 'Mute', states.stripLive, 'Mute'],
  ['docked again', states.stripLive, 'Mute', states.live, 'Mute'],
  ['answered in the strip', states.stripRinging, 'Answer: Maria Castro', states.stripLive, 'Mute'],
];

describe('the focus', () => {
  for (const [what, before, name, after, next] of TRANSITIONS) {
    it(`is on "${next}" when it was on "${name}" and the state is: ${what}`, async () => {
      const { softphone, show } = await open(before);
      button(softphone, name).focus();
      await show(after);
      expect(focusedName()).to.equal(next);
    });
  }

  it('goes to the call, not to Answer, when it rings under the hands of someone who types', async () => {
    const { softphone, requests, show } = await open(idle);
    input(softphone, 'tel').focus();
    await sendKeys({ type: '55' });
    await show(states.incoming);
    expect(focusedName()).not.to.equal('Answer');
    expect(softphone.shadowRoot?.activeElement?.className).to.equal('stage');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(requests).to.deep.equal([]);
  });

  it('is never on the body from any state with it to any other', async () => {
    const names: readonly StateName[] = [
      'idle',
      'signIn',
      'incoming',
      'live',
      'held',
      'several',
      'stripLive',
    ];
    for (const from of names) {
      for (const to of names) {
        const { softphone, show } = await open(states[from]);
        await sendKeys({ press: 'Tab' });
        await show(states[to]);
        expect(document.activeElement, `${from} to ${to}`).to.equal(softphone);
        softphone.parentElement?.remove();
      }
    }
  });

  it('is not taken from the desktop around the frame', async () => {
    const { softphone, show } = await open(states.live);
    button(softphone, 'Mute').focus();
    pretendFocus(false);
    await show(states.idle);
    pretendFocus();
    expect(document.activeElement).not.to.equal(softphone);
  });

  it('is left where it is when the widget does not have it', async () => {
    const { softphone, show } = await open(idle);
    const other = document.createElement('button');
    softphone.before(other);
    other.focus();
    for (const view of [states.incoming, states.answering, states.live, states.idle, states.signIn]) {
      await show(view);
      expect(focused()).to.equal(other);
    }
  });
});

describe('the keyboard alone', () => {
  it('dials, mutes, holds, sends digits and hangs up', async () => {
    const { requests, show } = await open(idle);
    await tabTo('Name or number to call');
    await sendKeys({ type: '+15550142' });
    await sendKeys({ press: 'Enter' });
    await show(states.dialling);
    await show(states.several);
    await tabTo('Mute');
    await sendKeys({ press: 'Space' });
    await tabTo('Hold');
    await sendKeys({ press: 'Space' });
    await tabTo('Keypad');
    await sendKeys({ press: 'Enter' });
    await tabTo('1');
    await sendKeys({ press: '7' });
    await tabTo('Hang up');
    await sendKeys({ press: 'Enter' });
    expect(requests.map(({ type }) => type)).to.deep.equal(['dial', 'mute', 'hold', 'sendDigits', 'hangUp']);
  });

  it('answers', async () => {
    const { requests } = await open(states.incoming);
    await tabTo('Answer');
    await sendKeys({ press: 'Enter' });
    expect(requests).to.deep.equal([{ type: 'answer', call: 'maria' }]);
  });

  it('signs in', async () => {
    const { softphone, requests } = await open(states.signIn);
    softphone.shadowRoot?.querySelector('softphone-sign-in')?.focus();
    await sendKeys({ type: 'pass' });
    await sendKeys({ press: 'Enter' });
    expect(requests).to.deep.equal([{ type: 'signIn', user: '201', password: 'pass' }]);
  });

  it('acts once on a key that is held down, so that Answer does not become Hang up', async () => {
    const { softphone, requests, show } = await open(states.incoming);
    button(softphone, 'Decline').focus();
    await sendKeys({ down: 'Enter' });
    await show(states.live);
    await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    expect(requests).to.deep.equal([{ type: 'decline', call: 'maria' }]);
  });
});
