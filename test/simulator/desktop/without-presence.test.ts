/**
 * The real provider with the real adapter and library in a simulated organisation that has no presence, or whose presence
 * stops answering: what becomes of the call, and what the agent reads of it.
 */
import { expect } from '@open-wc/testing';
import { perform } from '../../../src/simulator/desktop/index.js';
import { SAMPLE_RECORDS } from '../../../src/simulator/records/seed.js';
import { FramedTelephone } from '../telephone/framed-telephone.js';
import type { Quirks } from '../../../src/simulator/quirks/quirks.js';

const NUMBER = '+14255550123';

describe('the telephone in an organisation', () => {
  let phone: FramedTelephone;
  let time = Date.UTC(2026, 0, 5);
  const { now } = Date;

  beforeEach(() => {
    phone = new FramedTelephone(SAMPLE_RECORDS);
    Date.now = () => time;
  });

  afterEach(() => {
    Date.now = now;
    phone.close();
  });

  const asks = (method: string, what = '') => phone.asks(method, (time += 1_000), what);

  /** Rings by toast, is answered, and has its session: the call goes as it does with a presence. */
  async function answers(): Promise<string> {
    const { desktop } = phone;
    const call = String(await asks('customer.calls', NUMBER));
    await phone.until(() => desktop.toasts.shown !== null);
    perform(desktop, { type: 'acceptToast' });
    await asks('call.isUp', call);
    return call;
  }

  async function ends(call: string): Promise<void> {
    await asks('customer.hangsUp', call);
    await asks('agent.finishes');
    expect(await asks('page.left')).to.deep.equal({ calls: 0, wrapUps: 0 });
  }

  const asked = (name: string) =>
    phone.desktop.timeline.entries.filter((entry) => entry.kind === 'call' && entry.name === name).length;

  const ABSENCES: readonly Quirks['presence'][] = ['missing', 'failed', 'rejects'];

  for (const presence of ABSENCES) {
    it(`without presence (${presence}) takes its calls, sets none, and says that there is none`, async () => {
      const { desktop } = phone;
      desktop.setQuirks({ presence });
      await phone.open();
      await ends(await answers());
      await ends(await answers());
      expect(asked('setPresence')).to.equal(0);
      expect(asked('getPresence') > 0).to.equal(presence !== 'missing');
      expect(await asks('agent.readsPresence')).to.contain(
        'This desktop has no presence, or does not say so.',
      );
    });
  }

  it('whose presence stops answering takes its calls, and explains that it is unknown', async () => {
    const { desktop } = phone;
    await phone.open();
    const call = await answers();
    await phone.until(() => desktop.presence === 'Busy');
    expect(await asks('agent.readsPresence')).to.contain('Set to “Busy”');
    desktop.setQuirks({ presence: 'rejects' });
    await ends(call);
    await desktop.timeline.until(({ kind, name }) => kind === 'rejection' && name === 'getPresence');
    await ends(await answers());
    const words = String(await asks('agent.readsPresence'));
    expect(words).to.contain('Unknown').and.to.contain('Callers reach you as the telephone line says');
  });

  for (const analytics of ['missing', 'rejects'] as const) {
    it(`without channel analytics (${analytics}) takes its calls, and stops counting`, async () => {
      phone.desktop.setQuirks({ analytics });
      await phone.open();
      await ends(await answers());
      await ends(await answers());
      // At most once in each call.
      expect(asked('logAnalyticsEvent')).to.be.at.most(analytics === 'missing' ? 0 : 2);
    });
  }
});
