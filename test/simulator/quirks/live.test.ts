import { expect } from '@open-wc/testing';
import { soleScene } from '../scene.js';
import type { Quirks } from '../../../src/simulator/quirks/quirks.js';

describe('a switch that is turned while the provider’s page is there', () => {
  it('takes a method away and gives it back', async () => {
    const { phone, desktop } = await soleScene();
    desktop.setQuirks({ missing: ['notifyEvent'] });
    expect(await phone.call('page.has', 'notifyEvent')).to.equal(false);
    desktop.setQuirks({ missing: [] });
    expect(await phone.call('page.has', 'notifyEvent')).to.equal(true);
  });

  it('makes the next answer rubbish, and the one after it sound', async () => {
    const { phone, desktop } = await soleScene();
    desktop.setQuirks({ rubbish: ['isConsoleApp'], rubbishValue: 'brace' });
    expect(await phone.call('isConsoleApp')).to.equal('{');
    desktop.setQuirks({ rubbish: [] });
    expect(await phone.call('isConsoleApp')).to.equal(true);
  });

  it('holds answers and events back in their order, and lets them go in it', async () => {
    const { phone, desktop, act } = await soleScene();
    desktop.setQuirks({ silentNow: true });
    act({ type: 'togglePanel' });
    act({ type: 'togglePanel' });
    await phone.echo();
    expect(phone.heard).to.deep.equal([]);
    desktop.setQuirks({ silentNow: false });
    await phone.hears('onmodechanged', 2);
    expect(phone.payloads('onmodechanged')).to.deep.equal([{ value: 1 }, { value: 0 }]);
  });

  it('waits for the next load where it says so, and counts then', async () => {
    const { phone, desktop } = await soleScene();
    const before = phone.inits;
    desktop.setQuirks({ permissions: [] });
    expect(desktop.pendingSwitches).to.deep.equal(['permissions']);
    expect(await phone.call('page.allows', 'microphone')).to.equal(true);
    desktop.reloadProviders();
    expect(desktop.pendingSwitches).to.deep.equal([]);
    await phone.started(before + 1);
    expect(await phone.call('page.allows', 'microphone')).to.equal(false);
  });

  it('is no longer waited for when it is turned back', async () => {
    const { desktop } = await soleScene();
    desktop.setQuirks({ initDone: 'never' });
    desktop.setQuirks({ initDone: 'once' });
    expect(desktop.pendingSwitches).to.deep.equal([]);
  });

  it('is refused with its cure where a program sets it to nonsense, and the others with it', async () => {
    const { desktop } = await soleScene();
    const wanted = { eventsTwice: true, toastLimit: -1 } as Partial<Quirks>;
    expect(() => desktop.setQuirks(wanted)).to.throw(RangeError, 'toastLimit: Must be a number of toasts');
    expect(desktop.quirks.eventsTwice).to.equal(false);
  });
});
