import { expect } from '@open-wc/testing';
import { RETRY_AFTER } from '../../src/cif/connection.js';
import { ANSWER_LIMIT } from '../../src/cif/host.js';
import { Clock } from '../support/clock.js';
import { Desk, SEVERAL_PROVIDERS, startedDesk } from './desk.js';
import { METHODS, rejecting, resolving, silent } from './fake-framework.js';

const WIDTH = { panelWidth: 320 };
const REFUSAL = { message: 'not the focused provider' };
const CALL = { party: { name: '', number: '1' }, customer: null };
const never = new AbortController().signal;

const widths = ({ fake }: Desk) => fake.argumentsOf('setWidth').map(([pixels]) => pixels);
const refusals = ({ journal }: Desk) =>
  journal.entries.filter(({ event, detail }) => event === 'host.refused' && detail.method === 'setWidth');

describe('the width of the panel', () => {
  let clock: Clock;

  beforeEach(() => (clock = new Clock()));
  afterEach(() => clock.restore());

  it('is left alone where the configuration names none', async () => {
    expect(widths(await startedDesk())).to.be.empty;
  });

  it('is asked for once, last of all', async () => {
    const desk = await startedDesk({ ...WIDTH, ...SEVERAL_PROVIDERS });
    expect(desk.fake.calls.at(-1)).to.deep.equal({ method: 'setWidth', args: [320] });
    await desk.fake.raise('onSessionSwitched', { sessionId: 'session-1', focused: true });
    await clock.settle();
    expect(widths(desk)).to.deep.equal([320]);
  });

  it('is asked for in a single-session app, too', async () => {
    const desk = await startedDesk(WIDTH, (fake) => fake.haveSingleSession());
    expect(widths(desk)).to.deep.equal([320]);
    expect(desk.fake.count('setMode')).to.equal(0);
  });

  it('is half the browser’s window at most, as more would collapse the panel', async () => {
    const desk = await startedDesk({ panelWidth: 2 * outerWidth });
    expect(widths(desk)).to.deep.equal([Math.floor(outerWidth / 2)]);
  });

  it('that was refused is asked for again when the agent comes to a session of ours', async () => {
    const desk = await startedDesk(WIDTH, (fake) => fake.answer('setWidth', rejecting(REFUSAL)));
    expect(refusals(desk)).to.have.length(1);
    expect(desk.observed.host).to.include({ state: 'connected' });
    desk.fake.answer('setWidth', resolving(320));
    const session = await desk.desktop.openSession(CALL, never);
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
    await clock.settle();
    expect(widths(desk)).to.deep.equal([320, 320]);
  });

  it('cannot be had of an organisation without the method, which is noted once', async () => {
    const desk = await startedDesk(WIDTH, (fake) => fake.lack('setWidth'));
    const session = await desk.desktop.openSession(CALL, never);
    await desk.fake.raise('onSessionSwitched', { sessionId: session, focused: true });
    await clock.settle();
    expect(refusals(desk)).to.have.length(1);
    expect(desk.observed.panels).to.include('docked');
  });

  it('holds up nothing where the host never answers', async () => {
    const desk = new Desk(WIDTH);
    desk.fake.answer('setWidth', silent);
    const started = desk.start();
    await clock.settle();
    expect(desk.observed.panels).to.deep.equal(['docked']);
    expect(await desk.desktop.openSession(CALL, never)).to.equal('session-1');
    await clock.advance(ANSWER_LIMIT);
    await started;
    expect(refusals(desk)).to.have.length(1);
  });

  it('is not asked for of a host that has answered nothing, but once it does', async () => {
    const desk = new Desk(WIDTH);
    for (const method of METHODS) desk.fake.answer(method, rejecting('timed out'));
    await desk.start();
    expect(widths(desk)).to.be.empty;
    for (const method of METHODS) desk.fake.answer(method, resolving(1));
    await clock.advance(RETRY_AFTER);
    await clock.settle();
    expect(widths(desk)).to.deep.equal([320]);
  });

  it('is not asked for after the desktop was stopped', async () => {
    const desk = new Desk(WIDTH);
    desk.fake.answer('setMode', silent);
    void desk.start();
    await clock.settle();
    desk.desktop.stop();
    await clock.advance(ANSWER_LIMIT);
    expect(widths(desk)).to.be.empty;
  });
});
