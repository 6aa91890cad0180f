import { expect } from '@open-wc/testing';
import { everything, open, type Screen } from './screen.js';
import { states } from './states.js';

/** The next frame has been measured and drawn. */
async function resize({ softphone }: Screen, width: number): Promise<void> {
  if (softphone.parentElement) softphone.parentElement.style.inlineSize = `${width}px`;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await softphone.updateComplete;
}

const isStrip = ({ softphone }: Screen) =>
  everything(softphone).some(({ localName }) => localName === 'softphone-strip');

describe('a desktop that shows no more than a strip, and does not say so', () => {
  it('gets the strip, and the panel when there is room again', async () => {
    const screen = await open(states.live);
    await resize(screen, 56);
    expect(isStrip(screen)).to.equal(true);
    await resize(screen, 378);
    expect(isStrip(screen)).to.equal(false);
  });

  it('is told there that messages are waiting', async () => {
    const screen = await open(states.notices);
    await resize(screen, 56);
    const images = everything(screen.softphone).filter(({ role }) => role === 'img');
    expect(images.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Line ready', 'Messages']);
  });

  for (const [state, signs] of [
    [states.strip, ['Line ready']],
    [states.stripAlone, ['Line ready', 'No desktop']],
  ] as const) {
    it(`says in the strip of the line and the desktop: ${signs.join(', ')}`, async () => {
      const { softphone } = await open(state);
      const images = everything(softphone).filter(({ role }) => role === 'img');
      expect(images.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(signs);
    });
  }
});
