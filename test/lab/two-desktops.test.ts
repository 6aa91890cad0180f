/** Several desktops at one Kamailio: of one agent, and of two. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PSTN_TONE } from '../../lab/servers/pstn-phone.js';
import { AGENT_TONE } from './support/desk.js';
import { tell } from './support/figures.js';
import { customerHearsAgent } from './support/hearing.js';
import { useStage } from './support/stage.js';

const stage = useStage();

/** Milliseconds after the agent’s click in which the other desktop has to fall silent. */
const SOON = 500;

describe('two desktops of one agent', () => {
  it('both ring; one answers, the other’s toast goes and it misses nothing', async (test) => {
    const { pstn } = stage().lab;
    const [one, other] = [await stage().readyDesk(), await stage().readyDesk()];
    await pstn.dial('201');
    await Promise.all([one.toast('Accept').waitFor(), other.toast('Accept').waitFor()]);
    await other.watchToast();
    await one.toast('Accept').click();
    await pstn.talks();
    await other.shows('Answered elsewhere');
    const clickedAt = await one.clickedAt();
    const { toast, ring } = await other.silence();
    tell(test, 'otherToast', toast - clickedAt);
    tell(test, 'otherRing', ring - clickedAt);
    assert.ok(toast - clickedAt <= SOON, `The other desktop’s toast was gone after ${toast - clickedAt} ms`);
    assert.ok(ring - clickedAt <= SOON, `The other desktop fell silent after ${ring - clickedAt} ms`);
    await one.hears(PSTN_TONE, 'the agent hears the tone of the customer');
    await customerHearsAgent(pstn);
    await one.hangUp();
    await pstn.ends();
  });
});

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
