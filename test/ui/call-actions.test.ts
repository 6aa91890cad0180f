import { expect } from '@open-wc/testing';
import { transition } from '../../src/call/call.js';
import { button, open } from './screen.js';
import { idle, ringingBob, states } from './states.js';
import { VirtualTime } from './virtual-time.js';

/** A click as the pointer makes it; `button.click()` is the keyboard's and the program's. */
function click(target: HTMLElement): void {
  target.dispatchEvent(
    new MouseEvent('click', { detail: 1, bubbles: true, composed: true, cancelable: true }),
  );
}

describe('a click on the bar', () => {
  let time: VirtualTime;
  beforeEach(() => {
    time = new VirtualTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('answers at once what has just begun to ring', async () => {
    const { softphone, requests, show } = await open(idle);
    await show(states.incoming);
    click(button(softphone, 'Answer'));
    expect(requests).to.deep.equal([{ type: 'answer', call: 'maria' }]);
  });

  it('does not hang up when it is the second half of a double click on Answer', async () => {
    const { softphone, requests, show } = await open(states.incoming);
    click(button(softphone, 'Answer'));
    await show(states.answering);
    await show(states.live);
    click(button(softphone, 'Hang up'));
    expect(requests).to.deep.equal([{ type: 'answer', call: 'maria' }]);
    time.tick(1);
    click(button(softphone, 'Hang up'));
    expect(requests.at(-1)).to.deep.equal({ type: 'hangUp', call: 'maria' });
  });

  it('does not decline the next caller when it was meant to hang up on the one before', async () => {
    const { softphone, requests, show } = await open(states.secondRings);
    await show({ ...idle, calls: [ringingBob] });
    click(button(softphone, 'Decline'));
    click(button(softphone, 'Answer'));
    expect(requests).to.deep.equal([]);
    time.tick(1);
    click(button(softphone, 'Answer'));
    expect(requests).to.deep.equal([{ type: 'answer', call: 'bob' }]);
  });

  it('does not end a conference that has begun in the very moment for both, when it was meant for one', async () => {
    const apart = states.conference.calls.map((call) => transition(call, { type: 'parted' }));
    const { softphone, requests, show } = await open({ ...states.conference, calls: apart });
    await show(states.conference);
    click(button(softphone, 'End for all'));
    expect(requests).to.deep.equal([]);
    time.tick(1);
    click(button(softphone, 'End for all'));
    expect(requests).to.deep.equal([{ type: 'endConference' }]);
  });

  it('acts at once on a call that has only been muted or identified', async () => {
    const { softphone, requests, show } = await open(states.live);
    await show(states.muted);
    click(button(softphone, 'Hang up'));
    expect(requests).to.deep.equal([{ type: 'hangUp', call: 'maria' }]);
  });
});
