import { expect, waitUntil } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import { CifDesktop } from '../../src/cif/cif-desktop.js';
import { WithoutTelephone } from '../../src/provider/without-telephone.js';
import { SEVERAL_PROVIDERS, SETTINGS } from '../cif/desk.js';
import { FakeFramework } from '../cif/fake-framework.js';
import { FakePage } from '../cif/fake-page.js';

const PROBLEM = { field: 'sip.servers', problem: 'names no address', cure: 'Name one.' };

async function scene() {
  const host = new FakeFramework();
  const page = new FakePage();
  const views: AgentView[] = [];
  const standIn = new WithoutTelephone({
    desktop: (observer) => {
      return new CifDesktop({ ...SETTINGS, ...SEVERAL_PROVIDERS }, observer, { log: () => {}, page });
    },
    problems: [PROBLEM],
    show: (view) => views.push(view),
  });
  const started = standIn.start();
  page.deliver(host.framework);
  await started;
  return { host, standIn, views };
}

describe('a provider without a telephone', () => {
  it('is visible in the desktop and says why', async () => {
    const { host, standIn } = await scene();
    expect(host.argumentsOf('setMode').at(-1)).to.deep.equal([1]);
    expect(standIn.view.host.state).to.equal('connected');
    expect(standIn.view.notices).to.deep.include({ id: '1', code: 'configuration', problem: PROBLEM });
  });

  it('stays visible when its session is closed', async () => {
    const { host } = await scene();
    const shown = host.count('setMode');
    await host.raise('onSessionClosed', { sessionId: 'session-1' });
    await waitUntil(() => host.count('setMode') > shown);
  });

  it('says that it cannot dial, wherever the number comes from', async () => {
    const { host, standIn } = await scene();
    await host.raise('onclicktoact', { value: '5550100' });
    const refused = { code: 'dialRefused', reason: 'notReady' };
    expect(standIn.view.notices.at(-1)).to.deep.include({ ...refused, target: '5550100' });
    standIn.handle({ type: 'dial', target: '5550101' });
    expect(standIn.view.notices.at(-1)).to.deep.include({ ...refused, target: '5550101' });
  });

  it('lets go of the desktop when another attempt is asked for', async () => {
    const { host, standIn } = await scene();
    standIn.handle({ type: 'reconnect' });
    await standIn.askedAgain;
    await waitUntil(() => host.handlers.size === 0);
  });
});
