import { expect } from '@open-wc/testing';
import { soleScene } from '../scene.js';

describe('a provider in the desktop', () => {
  it('finds the library ready', async () => {
    const { phone, desktop } = await soleScene();
    expect(await phone.call('setMode', 1)).to.equal(1);
    expect(desktop.panel.state.mode).to.equal('docked');
  });
});
