import { expect } from '@open-wc/testing';
import { DEFAULT_TEMPLATES } from '../../../src/simulator/desktop/index.js';
import { sharedScene, soleScene } from '../scene.js';
import type { Templates } from '../../../src/simulator/desktop/index.js';

const OPEN = { templateName: 'cifphone_session' };

describe('the panel with one provider', () => {
  it('shows it on home too, minimised until it sets a mode', async () => {
    const { phone, desktop } = await soleScene();
    expect(desktop.panel.state).to.include({ owner: 'phone', mode: 'minimized' });
    expect(await phone.call('setMode', 1)).to.equal(1);
    expect(desktop.panel.state.mode).to.equal('docked');
  });

  it('applies the mode of the session template on every switch, whatever was set before', async () => {
    const { phone, act, desktop } = await soleScene({ templates: withMode('hidden') });
    await phone.call('setMode', 1);
    const id = String(await phone.call('createSession', OPEN));
    expect(desktop.panel.state.mode).to.equal('hidden');
    await phone.call('setMode', 1);
    act({ type: 'switchSession', session: desktop.sessions.home });
    expect(desktop.panel.state.mode).to.equal('docked');
    act({ type: 'switchSession', session: id });
    expect(desktop.panel.state.mode).to.equal('hidden');
  });

  it('is as at the start again when the last session is closed, until the provider shows itself', async () => {
    const { phone, act, desktop } = await soleScene();
    await phone.call('setMode', 1);
    const id = String(await phone.call('createSession', OPEN));
    act({ type: 'closeSession', session: id });
    expect(desktop.panel.state.mode).to.equal('minimized');
    await phone.call('setMode', 1);
    expect(desktop.panel.state.mode).to.equal('docked');
  });

  it('tells the provider when the agent toggles it', async () => {
    const { phone, find } = await soleScene();
    find('desktop-communication-panel .toggle').click();
    expect(await phone.hears('onmodechanged')).to.deep.equal({ value: 1 });
    find('desktop-communication-panel .toggle').click();
    expect(await phone.hears('onmodechanged', 2)).to.deep.equal({ value: 0 });
  });

  for (const [echoSetMode, heard] of [
    [true, 1],
    [false, 0],
  ] as const) {
    it(`${echoSetMode ? 'echoes' : 'does not echo'} setMode, by the quirk`, async () => {
      const { phone } = await soleScene({ quirks: { echoSetMode } });
      await phone.call('setMode', 1);
      await phone.settled();
      expect(phone.payloads('onmodechanged')).to.have.lengthOf(heard);
    });
  }

  it('refuses a mode that does not exist', async () => {
    const { phone } = await soleScene();
    for (const value of [3, -1, 0.5, '1', null]) {
      expect(await phone.refusal('setMode', value)).to.contain('InvalidArgumentError');
    }
  });

  it('ignores a width under 300 and collapses for one over half the screen', async () => {
    const { phone, desktop } = await soleScene();
    await phone.call('setMode', 1);
    expect(await phone.call('setWidth', 299)).to.equal(378);
    expect(await phone.call('setWidth', 320)).to.equal(320);
    await phone.call('setWidth', window.innerWidth / 2 + 1);
    expect(desktop.panel.state).to.include({ mode: 'minimized', width: 320 });
  });

  it('tells the provider of the width that the agent drags it to, by mouse or by key', async () => {
    const { phone, find, act } = await soleScene();
    await phone.call('setMode', 1);
    act({ type: 'dragPanel', width: 340 });
    expect(await phone.hears('onsizechanged')).to.deep.equal({ value: 340 });
    find('desktop-communication-panel .edge').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft' }),
    );
    expect(await phone.hears('onsizechanged', 2)).to.deep.equal({ value: 324 });
  });

  it('is as wide as its mode says', async () => {
    const { phone, shown } = await soleScene();
    const width = async () => {
      await shown();
      return phone.frame.getBoundingClientRect().width;
    };
    expect(await width()).to.equal(56);
    await phone.call('setMode', 1);
    expect(await width()).to.equal(378);
    await phone.call('setMode', 2);
    expect(await width()).to.equal(0);
  });
});

describe('the panel with several providers', () => {
  it('shows none on home, and refuses setMode there', async () => {
    const { phone, other, desktop } = await sharedScene();
    expect(desktop.panel.state.owner).to.equal(null);
    for (const page of [phone, other]) {
      expect(await page.refusal('setMode', 1)).to.contain('ModeNotSupportedError');
    }
  });

  it('follows the focused session', async () => {
    const { phone, other, act, desktop, find, shown } = await sharedScene();
    const mine = String(await phone.call('createSession', OPEN));
    await other.call('createSession', OPEN);
    expect(desktop.panel.state.owner).to.equal('other');
    expect(await phone.refusal('setMode', 1)).to.contain('ModeNotSupportedError');
    act({ type: 'switchSession', session: mine });
    await shown();
    expect(desktop.panel.state.owner).to.equal('phone');
    expect(find('desktop-communication-panel h2').textContent).to.equal('The phone');
    expect(getComputedStyle(phone.frame).visibility).to.equal('visible');
    expect(getComputedStyle(other.frame).visibility).to.equal('hidden');
  });

  it('shows the page of a provider that opened its default session', async () => {
    const { phone, desktop } = await sharedScene();
    await phone.call('createSession', { templateName: 'cifphone_default' });
    expect(await phone.call('setMode', 1)).to.equal(1);
    expect(desktop.panel.state).to.include({ owner: 'phone', mode: 'docked' });
  });

  it('tells only the provider in the panel of its modes', async () => {
    const { phone, other, act } = await sharedScene();
    await phone.call('createSession', OPEN);
    act({ type: 'togglePanel' });
    await phone.hears('onmodechanged');
    await other.settled();
    expect(other.payloads('onmodechanged')).to.deep.equal([]);
  });
});

function withMode(panelMode: 'hidden'): Partial<Templates> {
  return { sessions: DEFAULT_TEMPLATES.sessions.map((template) => ({ ...template, panelMode })) };
}
