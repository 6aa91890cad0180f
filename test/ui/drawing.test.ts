import { expect } from '@open-wc/testing';
import { everything, open } from './screen.js';
import { idle, states } from './states.js';

describe('the picture of a change', () => {
  const shows = (softphone: Element, tag: string) =>
    everything(softphone).some((each) => each.localName === tag);

  it('is made after all that the change sets going', async () => {
    const { softphone } = await open(idle);
    softphone.view = states.incoming;
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    expect(shows(softphone, 'softphone-call-face')).to.be.false;
    await softphone.updateComplete;
    expect(shows(softphone, 'softphone-call-face')).to.be.true;
  });

  it('is one for all changes of a moment', async () => {
    const { softphone } = await open(idle);
    let pictures = 0;
    softphone.addController({ hostUpdated: () => (pictures += 1) });
    for (const view of [states.incoming, idle, states.incoming]) {
      softphone.view = view;
      await Promise.resolve();
    }
    await softphone.updateComplete;
    expect(pictures).to.equal(1);
    expect(shows(softphone, 'softphone-call-face')).to.be.true;
  });
});
