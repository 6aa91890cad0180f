import { expect } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import { isOver, offeredCall, transition, type Call, type CallFact } from '../../src/call/call.js';
import type { ChannelAnalytics } from '../../src/channel-analytics.js';
import { CallCounter } from '../../src/provider/call-counter.js';
import { idle, maria } from '../ui/states.js';

class FakeAnalytics implements ChannelAnalytics {
  readonly logged: string[] = [];
  readonly linked: string[] = [];
  conversation: string | null = 'conversation-1';
  takes = true;

  conversationOf(): Promise<string | null> {
    return Promise.resolve(this.conversation);
  }

  link(conversation: string, { id }: { readonly id: string }): Promise<boolean> {
    this.linked.push(`${conversation} ${id}`);
    return Promise.resolve(this.takes);
  }

  log(_: unknown, { name }: { readonly name: string }): Promise<boolean> {
    this.logged.push(name);
    return Promise.resolve(this.takes);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const opened: CallFact = { type: 'session', session: { state: 'open', id: 's-1' } };
const established: CallFact = { type: 'established', at: 2_000 };
const ended: CallFact = { type: 'ended', at: 9_000, ending: { by: 'agent', status: null, elsewhere: false } };

function counting() {
  const analytics = new FakeAnalytics();
  const counter = new CallCounter(analytics, () => {});
  let call: Call = offeredCall('c1', { name: '', number: '+15550100' }, 1_000);
  const view = (): AgentView => ({
    ...idle,
    calls: isOver(call) ? [] : [call],
    recent: isOver(call) ? [call] : [],
  });
  const happen = (...facts: readonly CallFact[]) => {
    for (const fact of facts) {
      call = transition(call, fact);
      counter.follow(view());
    }
  };
  counter.follow(view());
  return { analytics, counter, happen };
}

describe('what an organisation counts of its calls', () => {
  it('is handed over from the first moment, once the session has told which conversation it is', async () => {
    const { analytics, happen } = counting();
    happen(established);
    await settled();
    expect(analytics.logged).to.deep.equal([]);
    happen(opened, { type: 'identified', customer: maria });
    await settled();
    expect(analytics.logged).to.deep.equal(['callOffered', 'callAnswered']);
    expect(analytics.linked).to.deep.equal(['conversation-1 c1']);
    happen({ type: 'holding' }, { type: 'held', at: 3_000 }, ended);
    await settled();
    expect(analytics.logged.slice(2)).to.deep.equal(['callHeld', 'callEnded']);
    expect(analytics.linked).to.have.lengthOf(1);
  });

  it('links the conversation anew when the customer is another', async () => {
    const { analytics, happen } = counting();
    happen(established, opened, { type: 'identified', customer: maria });
    await settled();
    happen({ type: 'identified', customer: { ...maria, entity: 'incident', id: 'case-1' } });
    await settled();
    expect(analytics.linked).to.deep.equal(['conversation-1 c1', 'conversation-1 case-1']);
  });

  it('costs nothing more once it is refused, or there is no conversation', async () => {
    const refused = counting();
    refused.analytics.takes = false;
    refused.happen(established, opened);
    await settled();
    refused.happen({ type: 'holding' }, { type: 'held', at: 3_000 }, ended);
    await settled();
    expect(refused.analytics.logged).to.deep.equal(['callOffered']);
    const without = counting();
    without.analytics.conversation = null;
    without.happen(established, opened, ended);
    await settled();
    expect(without.analytics.logged).to.deep.equal([]);
  });

  it('hands over what is left when the caller hangs up before the conversation is known', async () => {
    const { analytics, happen } = counting();
    happen(established, opened, ended);
    await settled();
    expect(analytics.logged).to.deep.equal(['callOffered', 'callAnswered', 'callEnded']);
  });

  it('counts neither a missed call, which has no session, nor a colleague who is asked', async () => {
    const { analytics, happen, counter } = counting();
    happen(ended);
    const colleague = { ...offeredCall('c2', { name: '', number: '300' }, 1), consultedFor: 'c1' };
    counter.follow({ ...idle, calls: [{ ...colleague, session: { state: 'open', id: 's-2' } }] });
    await settled();
    expect(analytics.logged).to.deep.equal([]);
  });

  it('ends with the telephone', async () => {
    const { analytics, happen, counter } = counting();
    happen(established, opened);
    counter.stop();
    await settled();
    expect(analytics.logged).to.deep.equal([]);
  });
});
