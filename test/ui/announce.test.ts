import { expect } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import { isOver } from '../../src/call/call.js';
import { announce } from '../../src/ui/announce.js';
import { en } from '../../src/ui/messages/en.js';
import { open, region, wordsOf } from './screen.js';
import { after, idle, liveMaria, maria, ringingBob, ringingMaria, states } from './states.js';

const live = states.live;
const lost = after(liveMaria, { type: 'connected', connected: false });

const waiting = {
  ...idle,
  calls: states.transferring.calls.map((call) => after(call, { type: 'transferFailed' })),
};
const transferring = {
  ...idle,
  calls: waiting.calls.map((call) => after(call, { type: 'transferring', to: '202' })),
};
const [ended] = states.transferring.calls
  .map((call) =>
    after(
      call,
      { type: 'transferred' },
      { type: 'ended', at: 0, ending: { by: 'agent', status: null, elsewhere: false } },
    ),
  )
  .filter(isOver);
if (!ended) throw new Error('The call has not ended.');

const renamed = {
  ...live,
  calls: live.calls.map((call) => after(call, { type: 'party', party: { ...call.party, name: 'Maria C.' } })),
};

const TABLE: readonly (readonly [string, AgentView, AgentView, readonly string[]])[] = [
  ['nothing when nothing has changed', live, { ...live }, []],
  ['the line', idle, states.down, ['Line down']],
  ['the line that is back', states.down, idle, ['Line ready']],
  ['that the agent is not to be disturbed', idle, states.doNotDisturb, ['Do not disturb']],
  ['that calls ring again', states.doNotDisturb, idle, ['Line ready']],
  ['not the ringing, which is an alert', idle, states.incoming, []],
  [
    'a match that was found while it rings',
    states.incomingUnknown,
    { ...idle, calls: [{ ...ringingBob, customer: maria }] },
    ['Maria Castro: Contact · Fourth Coffee'],
  ],
  ['the answer under way', states.incoming, states.answering, ['Maria Castro: Answering…']],
  ['the call that is up', states.answering, states.live, ['Maria Castro: Live']],
  ['holding', live, states.holding, ['Maria Castro: Holding…']],
  ['hold', states.holding, states.held, ['Maria Castro: On hold']],
  ['mute', live, states.muted, ['Maria Castro: Muted']],
  ['unmute', states.muted, live, ['Maria Castro: Microphone on']],
  ['held by the other side', live, states.heldByParty, ['Maria Castro: They put you on hold']],
  ['back from it', states.heldByParty, live, ['Maria Castro: They are back']],
  ['a lost connection', live, { ...live, calls: [lost] }, ['Maria Castro: Reconnecting…']],
  ['a connection that is back', { ...live, calls: [lost] }, live, ['Maria Castro: Connection is back']],
  ['somebody else at the far end', live, states.otherParty, ['Carl Jansson: Now at the other end']],
  ['nobody else where only the network names a known customer otherwise', live, renamed, []],
  ['the end', live, idle, ['Maria Castro: Call ended']],
  ['a transfer', waiting, transferring, ['Maria Castro: Transferring to 202…']],
  ['that it rings there', transferring, states.transferring, ['Maria Castro: ringing there']],
  ['nothing of a transfer that failed, which a message does', states.transferring, waiting, []],
  [
    'whose the call is now',
    states.transferring,
    { ...idle, recent: [ended] },
    ['Maria Castro: Transferred to 202'],
  ],
  ['dialling', idle, states.dialling, ['+15550142: Calling…']],
];

describe('the screen says', () => {
  for (const [what, before, now, said] of TABLE) {
    it(what, () => {
      expect(announce(before, now, en)).to.deep.equal(said);
    });
  }

  it('that it rings: once, digit by digit, and not again when the caller is identified', async () => {
    const unknown = { ...ringingMaria, customer: null };
    const { softphone, show } = await open(idle);
    await show({ ...idle, calls: [unknown] });
    const alert = softphone.shadowRoot?.querySelector('[role=alert]');
    if (!alert) throw new Error('There is no alert.');
    expect(region(softphone, 'alert')).to.equal('Incoming call, M CASTRO, + 1 5 5 5 0 1 0 0');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(alert, { childList: true, characterData: true, subtree: true });
    await show(states.incoming);
    await show({ ...states.incoming, notices: states.failed.notices });
    expect(changes).to.deep.equal([]);
    await show(states.live);
    expect(region(softphone, 'alert')).to.equal('');
    observer.disconnect();
  });

  it('each caller of two apart', async () => {
    const { softphone, show } = await open(states.incoming);
    await show({ ...idle, calls: [...states.incoming.calls, ringingBob] });
    expect(region(softphone, 'alert')).to.contain('Incoming call, Bob Kelly');
  });

  it('who is at the far end now: seen everywhere, and said once', async () => {
    const { softphone, show } = await open(live);
    const status = softphone.shadowRoot?.querySelector('[role=status]');
    if (!status) throw new Error('There is no status.');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await show(states.otherParty);
    await show({ ...states.otherParty });
    expect(region(softphone, 'status')).to.equal('Carl Jansson: Now at the other end');
    expect(changes).to.have.length(1);
    expect(wordsOf(softphone)).to.contain('Carl Jansson').and.not.to.contain('Maria');
    await expect(softphone).to.be.accessible();
    await show({ ...states.otherParty, panel: 'minimized' });
    expect(wordsOf(softphone)).to.contain('Carl Jansson');
    observer.disconnect();
  });

  it('state changes in one polite region, that stays in the strip', async () => {
    const { softphone, show } = await open(live);
    const status = softphone.shadowRoot?.querySelector('[role=status]');
    await show(states.muted);
    expect(region(softphone, 'status')).to.equal('Maria Castro: Muted');
    await show({ ...states.stripLive });
    expect(softphone.shadowRoot?.querySelector('[role=status]')).to.equal(status);
  });
});
