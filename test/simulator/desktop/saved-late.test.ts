/** A customer whom nobody knew, saved in the simulated desktop when the call and all about it is over already. */
import { expect } from '@open-wc/testing';
import { perform } from '../../../src/simulator/desktop/index.js';
import { SAMPLE_RECORDS } from '../../../src/simulator/records/seed.js';
import { FramedTelephone } from '../telephone/framed-telephone.js';
import { recordsOf } from '../telephone/season.js';

const NUMBER = '+12125550199';
const NOON = Date.UTC(2026, 0, 5, 12);

describe('the form of a new customer', function () {
  this.timeout(60_000);
  let phone: FramedTelephone;

  beforeEach(async () => {
    phone = new FramedTelephone({ ...SAMPLE_RECORDS, phonecall: [], activityparty: [] }, 'form');
    await phone.open();
  });

  afterEach(() => phone.close());

  it('that is saved after the wrap-up gives the record of that call its customer', async () => {
    const { desktop } = phone;
    const call = await phone.asks('customer.calls', NOON, NUMBER);
    await phone.until(() => desktop.toasts.shown !== null);
    perform(desktop, { type: 'acceptToast' });
    await phone.asks('call.isUp', NOON, call);
    await phone.until(() => desktop.openForms.size === 1);
    await phone.asks('customer.hangsUp', NOON + 60_000, call);
    await phone.asks('agent.finishes', NOON + 60_000);
    const record = () => recordsOf(desktop).get(NUMBER);
    expect(record()).to.deep.include({ statecode: 1, from: null, _regardingobjectid_value: null });

    const [tab = ''] = desktop.openForms.keys();
    perform(desktop, { type: 'saveForm', tab, fields: { lastname: 'Castro', telephone1: NUMBER } });
    const saved = desktop.records.all('contact').find(({ lastname }) => lastname === 'Castro')?.contactid;
    await phone.until(() => record()?._regardingobjectid_value === saved);
    expect(record()).to.deep.include({ statecode: 1, from: saved, actualdurationminutes: 1 });
    expect(desktop.records.all('phonecall')).to.have.lengthOf(1);
  });
});
