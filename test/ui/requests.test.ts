import { expect } from '@open-wc/testing';
import type { AgentRequest, AgentView } from '../../src/agent-screen.js';
import { button, input, open, wordsOf } from './screen.js';
import { states } from './states.js';

/** In this state, this button asks for this. */
const TABLE: readonly (readonly [string, AgentView, string, AgentRequest])[] = [
  ['incoming', states.incoming, 'Answer', { type: 'answer', call: 'maria' }],
  ['incoming', states.incoming, 'Decline', { type: 'decline', call: 'maria' }],
  ['answering', states.answering, 'Hang up', { type: 'hangUp', call: 'maria' }],
  ['dialling', states.dialling, 'Hang up', { type: 'hangUp', call: 'bob' }],
  ['live', states.live, 'Hang up', { type: 'hangUp', call: 'maria' }],
  ['live', states.live, 'Mute', { type: 'mute', call: 'maria', muted: true }],
  ['muted', states.muted, 'Mute', { type: 'mute', call: 'maria', muted: false }],
  ['live', states.live, 'Hold', { type: 'hold', call: 'maria' }],
  ['held', states.held, 'Hold', { type: 'resume', call: 'maria' }],
  [
    'session refused',
    states.sessionRefused,
    'Open the session again',
    { type: 'openSession', call: 'maria' },
  ],
  ['session closed', states.sessionClosed, 'Open the session again', { type: 'openSession', call: 'maria' }],
  ['second rings', states.secondRings, 'Answer: Bob Kelly', { type: 'answer', call: 'bob' }],
  ['second rings', states.secondRings, 'Decline: Bob Kelly', { type: 'decline', call: 'bob' }],
  ['several', states.several, 'Swap: Maria Castro', { type: 'resume', call: 'maria' }],
  ['several', states.several, 'Hang up: Maria Castro', { type: 'hangUp', call: 'maria' }],
  ['rings while held', states.ringsWhileHeld, 'Resume: Maria Castro', { type: 'resume', call: 'maria' }],
  ['recent', states.idle, 'Call Maria Castro', { type: 'dial', target: '+15550100' }],
  ['down', states.down, 'Try now', { type: 'reconnect' }],
  ['signed out', states.signedOut, 'Sign in', { type: 'reconnect' }],
  ['notices', states.notices, 'Turn on sound', { type: 'enableSound' }],
  ['strip ringing', states.stripRinging, 'Answer: Maria Castro', { type: 'answer', call: 'maria' }],
  ['strip ringing', states.stripRinging, 'Decline: Maria Castro', { type: 'decline', call: 'maria' }],
  ['strip, second rings', states.stripSecondRings, 'Answer: Bob Kelly', { type: 'answer', call: 'bob' }],
  ['transferring', states.transferring, 'Take back', { type: 'resume', call: 'maria' }],
  [
    'transferring while talking to another',
    states.transferringAndTalking,
    'Take back: Maria Castro',
    { type: 'resume', call: 'maria' },
  ],
  [
    'consulting',
    states.consulting,
    'Complete transfer',
    { type: 'transferTo', call: 'maria', consulted: 'colleague' },
  ],
  ['consulting', states.consulting, 'Swap: Maria Castro', { type: 'resume', call: 'maria' }],
  [
    'consulting, swapped',
    states.consultingSwapped,
    'Back to Maria Castro',
    { type: 'hangUp', call: 'colleague' },
  ],
  ['consultation ended', states.consultationEnded, 'Resume', { type: 'resume', call: 'maria' }],
  [
    'strip transferring',
    states.stripTransferring,
    'Take back: Maria Castro',
    { type: 'resume', call: 'maria' },
  ],
  ['strip live', states.stripLive, 'Mute', { type: 'mute', call: 'maria', muted: true }],
  ['strip live', states.stripLive, 'Hang up: Maria Castro', { type: 'hangUp', call: 'maria' }],
];

describe('a button', () => {
  for (const [state, view, name, request] of TABLE) {
    it(`${name} in ${state} asks for it once, and changes nothing by itself`, async () => {
      const { softphone, requests } = await open(view);
      const before = wordsOf(softphone);
      button(softphone, name).click();
      await softphone.updateComplete;
      expect(requests).to.deep.equal([request]);
      expect(wordsOf(softphone)).to.equal(before);
    });
  }

  it('that cannot act now says why, and asks for nothing', async () => {
    const { softphone, requests } = await open(states.ringing);
    for (const name of ['Mute', 'Hold', 'Keypad']) {
      const tool = button(softphone, name);
      tool.click();
      expect(tool.ariaDisabled).to.equal('true');
      expect(tool.title).to.equal('Possible once the call is answered');
    }
    expect(requests).to.deep.equal([]);
  });

  it('waits for the far end while it holds and resumes', async () => {
    for (const [view, word] of [
      [states.holding, 'Holding…'],
      [states.resuming, 'Resuming…'],
    ] as const) {
      const { softphone, requests } = await open(view);
      button(softphone, 'Hold').click();
      expect(button(softphone, 'Hold').title).to.equal(word);
      expect(wordsOf(softphone)).to.contain(word);
      expect(requests).to.deep.equal([]);
    }
  });

  it('Answer acts once while the answer is under way', async () => {
    const { softphone, requests } = await open(states.answering);
    button(softphone, 'Answering…').click();
    expect(requests).to.deep.equal([]);
  });

  it('Dismiss names its message', async () => {
    const { softphone, requests } = await open(states.failed);
    button(softphone, 'Dismiss').click();
    expect(requests).to.deep.equal([{ type: 'dismiss', notice: 'n0' }]);
  });

  it('toggles keep their name and tell their state', async () => {
    const { softphone, show } = await open(states.live);
    const mute = button(softphone, 'Mute');
    expect(mute.ariaPressed).to.equal('false');
    await show(states.muted);
    expect(mute.ariaPressed).to.equal('true');
    expect(button(softphone, 'Mute')).to.equal(mute);
  });

  it('redials nobody whose number is withheld', async () => {
    const { softphone } = await open(states.idle);
    expect(() => button(softphone, 'Call Number withheld')).to.throw('There is no button');
  });
});

describe('the keypad of a call', () => {
  it('sends each digit when it is pressed, and forgets them when it closes', async () => {
    const { softphone, requests } = await open(states.live);
    button(softphone, 'Keypad').click();
    await softphone.updateComplete;
    button(softphone, '4 G H I').click();
    button(softphone, 'hash').click();
    await softphone.updateComplete;
    await softphone.updateComplete;
    expect(requests).to.deep.equal([
      { type: 'sendDigits', call: 'maria', digits: '4' },
      { type: 'sendDigits', call: 'maria', digits: '#' },
    ]);
    expect(wordsOf(softphone)).to.contain('4#');
    button(softphone, 'Keypad').click();
    await softphone.updateComplete;
    expect(wordsOf(softphone)).not.to.contain('4#');
  });

  it('closes when another call takes the stage', async () => {
    const { softphone, show } = await open(states.live);
    button(softphone, 'Keypad').click();
    await show(states.several);
    expect(button(softphone, 'Keypad').ariaExpanded).to.equal('false');
  });
});

describe('the sign-in form', () => {
  it('hands over what was typed and keeps no password', async () => {
    const { softphone, requests } = await open(states.signIn);
    const [user, password] = [input(softphone, 'text'), input(softphone, 'password')];
    user.value = ' 202 ';
    password.value = 'secret word';
    button(softphone, 'Sign in').click();
    expect(requests).to.deep.equal([{ type: 'signIn', user: '202', password: 'secret word' }]);
    expect(password.value).to.equal('');
    expect(wordsOf(softphone)).not.to.contain('secret');
  });

  it('knows the user already, and says what was wrong', async () => {
    const { softphone } = await open(states.signInRefused);
    expect(input(softphone, 'text').value).to.equal('201');
    expect(wordsOf(softphone)).to.contain('User name or password is wrong.');
  });

  it('asks for nothing twice while the server is being asked', async () => {
    const { softphone, requests } = await open(states.signInWaiting);
    input(softphone, 'password').value = 'x';
    button(softphone, 'Signing in…').click();
    expect(requests).to.deep.equal([]);
  });

  it('makes room for a call', async () => {
    const { softphone, show } = await open(states.signIn);
    await show({ ...states.signIn, calls: states.live.calls });
    expect(button(softphone, 'Hang up')).to.exist;
    expect(() => input(softphone, 'password')).to.throw('no field');
  });
});
