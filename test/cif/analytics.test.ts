import { expect } from '@open-wc/testing';
import type { Milestone } from '../../src/call/milestones.js';
import { CifAnalytics } from '../../src/cif/analytics.js';
import { startedDesk } from './desk.js';
import { rejecting, resolving, type FakeFramework } from './fake-framework.js';

const HELD: Milestone = {
  name: 'callHeld',
  at: Date.UTC(2026, 10, 21, 9),
  reason: '',
  facts: { by: 'agent' },
};
const CALL = { conversation: 'conversation-1', session: 'session-1', call: 'call-1' };

async function analytics(arrange: (fake: FakeFramework) => void = () => {}) {
  const desk = await startedDesk({}, (fake) => {
    fake.answer('getSession', resolving(new Map([['conversationId', 'conversation-1']])));
    fake.answer('updateConversation', resolving('{}'));
    fake.answer('logAnalyticsEvent', resolving('Success'));
    arrange(fake);
  });
  return { fake: desk.fake, analytics: new CifAnalytics(() => desk.desktop.host()) };
}

describe('channel analytics', () => {
  it('find the conversation of a session', async () => {
    const { fake, analytics: desktop } = await analytics();
    expect(await desktop.conversationOf('session-1')).to.equal('conversation-1');
    expect(fake.argumentsOf('getSession')).to.deep.include(['session-1']);
  });

  it('link it to customer and case as the web API binds them', async () => {
    const { fake, analytics: desktop } = await analytics();
    for (const entity of ['contact', 'account', 'incident'])
      expect(await desktop.link('conversation-1', { entity, id: '7', name: '', detail: '' })).to.equal(true);
    expect(
      fake.argumentsOf('updateConversation').map(([id, data]) => [id, JSON.parse(String(data)) as unknown]),
    ).to.deep.equal([
      ['conversation-1', { 'msdyn_customer_msdyn_ocliveworkitem_contact@odata.bind': '/contacts(7)' }],
      ['conversation-1', { 'msdyn_customer_msdyn_ocliveworkitem_account@odata.bind': '/accounts(7)' }],
      ['conversation-1', { 'regardingobjectid_incident@odata.bind': '/incidents(7)' }],
    ]);
    expect(await desktop.link('conversation-1', { entity: 'lead', id: '7', name: '', detail: '' })).to.equal(
      false,
    );
    expect(await desktop.link('c', { entity: 'toString', id: '7', name: '', detail: '' })).to.equal(false);
  });

  it('log a turning point in the documented shape', async () => {
    const { fake, analytics: desktop } = await analytics();
    expect(await desktop.log(CALL, HELD)).to.equal(true);
    expect(fake.argumentsOf('logAnalyticsEvent')).to.deep.equal([
      [
        {
          conversationId: 'conversation-1',
          providerSessionId: 'call-1',
          clientSessionId: 'session-1',
          events: [
            {
              kpiEventName: 'callHeld',
              kpiEventReason: '',
              eventTimestamp: '2026-11-21T09:00:00.000Z',
              customData: [{ attribute: 'by', value: 'agent' }],
            },
          ],
        },
        'callHeld',
      ],
    ]);
  });

  it('cost nothing where the host lacks or refuses them, or knows of no conversation', async () => {
    const lacking = await analytics((fake) => {
      fake.lack('logAnalyticsEvent');
      fake.lack('updateConversation');
    });
    expect(await lacking.analytics.conversationOf('session-1')).to.equal(null);
    expect(await lacking.analytics.log(CALL, HELD)).to.equal(false);
    const customer = { entity: 'contact', id: '7', name: '', detail: '' };
    expect(await lacking.analytics.link('conversation-1', customer)).to.equal(false);
    const { analytics: refusing } = await analytics((fake) => {
      fake.answer('logAnalyticsEvent', rejecting('{"message":"analytics are off"}'));
      fake.answer('getSession', resolving(new Map([['conversationId', '']])));
    });
    expect(await refusing.log(CALL, HELD)).to.equal(false);
    expect(await refusing.conversationOf('session-1')).to.equal(null);
  });
});
