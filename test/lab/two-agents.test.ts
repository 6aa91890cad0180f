/** Two agents at one Kamailio. */
import { describe, it } from 'node:test';
import { PSTN_TONE } from '../../lab/servers/pstn-phone.js';
import { AGENT_TONE } from './support/desk.js';
import { customerHearsAgent } from './support/hearing.js';
import { useStage } from './support/stage.js';

const stage = useStage();

describe('two agents', () => {
  const colleagues = async () => {
    const { lab } = stage();
    return Promise.all([stage().readyDesk(), stage().readyDesk(lab.telephones({}, lab.people.colleague))]);
  };

  it('call each other, with nothing between them but the server, and both hear the other', async () => {
    const [agent, colleague] = await colleagues();
    await agent.dial('202');
    await colleague.toast('Accept').click();
    await agent.hears(AGENT_TONE, 'the agent hears the colleague');
    await colleague.hears(AGENT_TONE, 'the colleague hears the agent');
    await colleague.hangUp();
    await agent.shows('Answered');
  });

  it('pass a customer on without asking: the customer and the colleague hear each other', async () => {
    const { pstn } = stage().lab;
    const [agent, colleague] = await colleagues();
    await pstn.dial('201');
    await agent.toast('Accept').click();
    await pstn.talks();
    await agent.transfer('202', 'Now');
    await colleague.toast('Accept').click();
    await agent.shows('Transferred to 202');
    await colleague.hears(PSTN_TONE, 'the colleague hears the customer');
    await customerHearsAgent(pstn);
    await colleague.hangUp();
  });

  it('pass on a customer of the public network after asking: the customer and the colleague hear each other', async () => {
    const { pstn } = stage().lab;
    const [agent, colleague] = await colleagues();
    await pstn.dial('201');
    await agent.toast('Accept').click();
    await pstn.talks();
    await agent.transfer('202', 'Ask first');
    await colleague.toast('Accept').click();
    await agent.hears(AGENT_TONE, 'the agent hears the colleague');
    await agent.press('Complete transfer');
    await agent.shows('Transferred to 202');
    await colleague.hears(PSTN_TONE, 'the colleague hears the customer');
    await customerHearsAgent(pstn);
    await colleague.hangUp();
  });

  it('pass on after asking a customer who has a telephone in a page', async () => {
    const [agent, colleague] = await colleagues();
    const customer = agent.page.frameLocator('iframe[src*="customer.html"]');
    await customer.getByRole('button', { name: 'Call the agent' }).click();
    await agent.toast('Accept').click();
    await customer.locator('customer-phone[data-state=talking]').waitFor();
    await agent.transfer('202', 'Ask first');
    await colleague.toast('Accept').click();
    await agent.hears(AGENT_TONE, 'the agent hears the colleague');
    await agent.press('Complete transfer');
    await agent.shows('Transferred to 202');
    await colleague.shows(/Maria Campbell/);
    await customer.locator('customer-phone[data-state=talking]').waitFor();
    await colleague.hangUp();
    await customer.locator('customer-phone[data-state=ended]').waitFor();
  });
});
