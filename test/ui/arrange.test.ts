import { expect } from '@open-wc/testing';
import { arrange } from '../../src/ui/arrange.js';
import { initialsOf } from '../../src/ui/who.js';
import { buttonNames, open, wordsOf } from './screen.js';
import { heldMaria, idle, liveBob, liveMaria, ringingBob, ringingMaria, states } from './states.js';

describe('the stage', () => {
  it('is empty without calls', () => {
    expect(arrange([])).to.deep.equal({ current: null, conference: null, others: [] });
  });

  it('is not taken from a conversation by a newcomer', () => {
    expect(arrange([liveMaria, ringingBob]).current).to.equal(liveMaria);
  });

  it('is given by a held call to one that rings', () => {
    expect(arrange([heldMaria, ringingBob]).current).to.equal(ringingBob);
  });

  it('has the live one of two', () => {
    expect(arrange([heldMaria, liveBob]).current).to.equal(liveBob);
  });

  it('has the call whose session the agent has gone to, before one that is live', () => {
    const { current, others } = arrange([heldMaria, liveBob], heldMaria.id);
    expect(current).to.equal(heldMaria);
    expect(others).to.deep.equal([liveBob]);
    expect(arrange([heldMaria, ringingBob], heldMaria.id).current, 'it rings').to.equal(ringingBob);
    expect(arrange([heldMaria, liveBob], 'gone').current).to.equal(liveBob);
  });

  it('of a minimised telephone has the call that the agent is in, whatever the desktop shows', async () => {
    const { softphone, show } = await open({ ...idle, calls: [heldMaria, liveBob], front: heldMaria.id });
    expect(buttonNames(softphone), 'beside it').to.include('Hang up: +15550142');
    await show({ ...idle, calls: [heldMaria, liveBob], front: heldMaria.id, panel: 'minimized' });
    expect(buttonNames(softphone)).to.deep.equal(['Mute', 'Hang up: +15550142']);
  });

  it('has all of a conference, the oldest first, whichever of its calls is live', () => {
    const { current, conference, others } = arrange(states.conferenceConnecting.calls);
    expect(current?.id).to.equal('maria');
    expect(conference?.calls.map(({ id }) => id)).to.deep.equal(['maria', 'bob']);
    expect(others).to.deep.equal([]);
    expect(arrange(states.conferenceWaits.calls)).to.deep.include({ conference: null });
  });

  it('leaves the rest beside it, the newest first', () => {
    const { others } = arrange([liveMaria, ringingBob, { ...ringingMaria, id: 'third' }]);
    expect(others.map(({ id }) => id)).to.deep.equal(['third', 'bob']);
  });

  it('shows every call of several with its state and its acts', async () => {
    const { softphone } = await open(states.several);
    for (const word of ['Live', 'On hold', 'Incoming call', 'Number withheld']) {
      expect(wordsOf(softphone)).to.contain(word);
    }
    expect(buttonNames(softphone)).to.include.members([
      ...[
        'Answer: Number withheld',
        'Decline: Number withheld',
        'Swap: Maria Castro',
        'Hang up: Maria Castro',
        'Hang up',
      ],
    ]);
  });

  it('closes the details when it rings', async () => {
    const { softphone, show } = await open(idle);
    softphone.shadowRoot?.querySelector<HTMLElement>('header [title="Details"]')?.click();
    await softphone.updateComplete;
    expect(wordsOf(softphone)).to.contain('Copy as text');
    await show(states.incoming);
    expect(wordsOf(softphone)).to.contain('Incoming call');
    expect(wordsOf(softphone)).not.to.contain('Copy as text');
  });
});

describe('initials', () => {
  it('are made of letters of any script, and of nothing else', () => {
    const names = [
      'Maria Castro',
      'maria de la castro',
      'Ann',
      'Łukasz Ślęzak',
      '山田 太郎',
      '+1 555',
      '<img src=x>',
      '',
    ];
    expect(names.map(initialsOf)).to.deep.equal(['MC', 'MC', 'A', 'ŁŚ', '山太', '', 'S', '']);
  });
});
