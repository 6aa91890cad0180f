import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AgentView } from '../../src/agent-screen.js';
import { choicesFor, targetOf } from '../../src/ui/transfer-choices.js';
import { en } from '../../src/ui/messages/en.js';
import { transferTexts } from '../../src/ui/messages/transfer.js';
import { button, buttonNames, findButton, focusedName, input, open, wordsOf, type Screen } from './screen.js';
import { heldMaria, liveBob, liveMaria, recent, states } from './states.js';

async function settled({ softphone }: Screen): Promise<void> {
  await softphone.updateComplete;
  await softphone.updateComplete;
}

/** The agent has asked to transfer the call on the stage. */
async function choosing(view: AgentView = states.live): Promise<Screen> {
  const screen = await open(view);
  button(screen.softphone, 'Transfer').click();
  await settled(screen);
  return screen;
}

async function type(screen: Screen, text: string): Promise<void> {
  const field = input(screen.softphone, 'text');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await settled(screen);
}

describe('transferring a call', () => {
  it('goes by the keyboard alone, from the tool to the way back', async () => {
    const screen = await open(states.live);
    const { softphone, requests, show } = screen;
    button(softphone, 'Transfer').focus();
    await sendKeys({ press: 'Enter' });
    await settled(screen);
    expect(focusedName()).to.equal('Name or number');
    await sendKeys({ type: '202' });
    await sendKeys({ press: 'Enter' });
    expect(requests).to.deep.equal([{ type: 'transfer', call: 'maria', target: '202' }]);
    await show(states.transferring);
    expect(focusedName()).to.equal('Take back');
    await sendKeys({ press: 'Enter' });
    expect(requests.at(-1)).to.deep.equal({ type: 'resume', call: 'maria' });
  });

  it('can be asked about first', async () => {
    const screen = await choosing();
    await type(screen, '202');
    button(screen.softphone, 'Ask first').click();
    expect(screen.requests).to.deep.equal([{ type: 'consult', call: 'maria', target: '202' }]);
  });

  it('is to somebody: with an empty field the buttons say what is missing, and ask for nothing', async () => {
    const { softphone, requests } = await choosing();
    for (const name of ['Now', 'Ask first']) {
      const act = button(softphone, name);
      act.click();
      expect(act.ariaDisabled).to.equal('true');
      expect(act.title).to.equal('Name or number');
    }
    expect(focusedName()).to.equal('Name or number');
    expect(requests).to.deep.equal([]);
  });

  it('waits while the far end is being held', async () => {
    const screen = await choosing();
    await type(screen, '202');
    await screen.show(states.holding);
    button(screen.softphone, 'Now').click();
    expect(button(screen.softphone, 'Now').title).to.equal('Holding…');
    expect(screen.requests).to.deep.equal([]);
  });

  it('takes a number from the recent calls, which are found by name', async () => {
    const screen = await choosing();
    await type(screen, 'coff');
    expect(buttonNames(screen.softphone)).not.to.include('Ann Lee +15550155');
    button(screen.softphone, 'Fourth Coffee +15550170').click();
    await settled(screen);
    expect(screen.requests).to.deep.equal([]);
    expect(focusedName()).to.equal('Name or number');
    button(screen.softphone, 'Now').click();
    expect(screen.requests).to.deep.equal([{ type: 'transfer', call: 'maria', target: '+15550170' }]);
  });

  it('says that nobody is known by a name', async () => {
    const screen = await choosing();
    await type(screen, 'zzz');
    expect(wordsOf(screen.softphone)).to.contain(transferTexts(en).noMatch);
  });

  it('joins it with another call of the agent’s', async () => {
    const { softphone, requests } = await choosing({ ...states.live, calls: [heldMaria, liveBob] });
    button(softphone, 'Connect with Maria Castro').click();
    expect(requests).to.deep.equal([{ type: 'transferTo', call: 'bob', consulted: 'maria' }]);
  });

  it('joins it with nobody who only rings', async () => {
    const { softphone } = await choosing(states.secondRings);
    expect(findButton(softphone, 'Connect with Bob Kelly')).to.equal(undefined);
  });

  it('shares its room with the keypad and the second call: the one that opens closes the others', async () => {
    const screen = await choosing();
    for (const tool of ['Keypad', 'Transfer', 'Add call', 'Transfer']) {
      button(screen.softphone, tool).click();
      await settled(screen);
      const open = ['Keypad', 'Transfer', 'Add call'].filter(
        (name) => button(screen.softphone, name).ariaExpanded === 'true',
      );
      expect(open).to.deep.equal([tool]);
    }
  });

  it('is not asked about any more once it is under way, nor when it has failed', async () => {
    const screen = await choosing();
    await screen.show(states.transferring);
    expect(button(screen.softphone, 'Transfer').ariaDisabled).to.equal('true');
    expect(button(screen.softphone, 'Hold').ariaDisabled).to.equal('true');
    await screen.show(states.transferFailed);
    expect(findButton(screen.softphone, 'Now')).to.equal(undefined);
    expect(wordsOf(screen.softphone)).to.contain('202 is busy. Maria Castro is back with you.');
  });

  it('is possible once the call is answered, and not before', async () => {
    const { softphone } = await choosing(states.dialling);
    expect(button(softphone, 'Transfer').title).to.equal('Possible once the call is answered');
    expect(findButton(softphone, 'Now')).to.equal(undefined);
  });

  it('is accessible while it is chosen to whom', async () => {
    const { softphone } = await choosing();
    await expect(softphone).to.be.accessible();
  });
});

describe('asking first', () => {
  it('is completed once the other has answered, and says so before', async () => {
    const { softphone, requests } = await open(states.consultingRings);
    button(softphone, 'Complete transfer').click();
    expect(button(softphone, 'Complete transfer').title).to.equal('Possible once the call is answered');
    expect(requests).to.deep.equal([]);
  });

  it('is completed once', async () => {
    const { softphone, requests } = await open(states.completing);
    button(softphone, 'Complete transfer').click();
    expect(requests).to.deep.equal([]);
  });

  it('is given up in favour of the one who waits', async () => {
    const { softphone, requests } = await open(states.consulting);
    button(softphone, 'Back to Maria Castro').click();
    expect(requests).to.deep.equal([
      { type: 'hangUp', call: 'colleague' },
      { type: 'resume', call: 'maria' },
    ]);
  });
});

describe('whom a call can be passed on to', () => {
  const choices = (typed: string) => choicesFor(liveMaria, recent, typed, en);

  it('is each number once, not the customer’s own and none that is withheld', () => {
    const numbers = choicesFor(liveMaria, [...recent, ...recent], '', en).map(({ number }) => number);
    expect(numbers).to.deep.equal(['+15550155', '+15550170', '+15550142', '+15550143']);
  });

  it('is found by a piece of the name or the number', () => {
    expect(choices('KELLY')).to.deep.equal([{ name: 'Bob Kelly', number: '+15550143' }]);
    expect(choices('0142').map(({ number }) => number)).to.deep.equal(['+15550142']);
  });

  it('is the one whose name was typed in full, and else what was typed', () => {
    expect(targetOf(' bob kelly ', choices(''))).to.equal('+15550143');
    expect(targetOf('bob', choices('bob'))).to.equal('bob');
  });
});
