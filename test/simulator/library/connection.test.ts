import { expect } from '@open-wc/testing';
import { Clock } from '../../support/clock.js';
import { readBehaviour } from '../../../src/simulator/library/behaviour.js';
import { Connection, RequestRejected } from '../../../src/simulator/library/connection.js';
import { Handlers } from '../../../src/simulator/library/handlers.js';

/** A page in which nobody answers: it is its own parent. */
function unheard(): Connection {
  const handlers = new Handlers();
  return new Connection(window, 'https://nobody.example', (event, payload) =>
    handlers.deliver(event, payload),
  );
}

describe('a request that the desktop does not answer', () => {
  let clock: Clock;

  beforeEach(() => {
    clock = new Clock();
  });
  afterEach(() => clock.restore());

  it('is given up after ten seconds', async () => {
    let fault: unknown;
    void unheard()
      .request('getEnvironment', [], false)
      .catch((error: unknown) => (fault = error));
    await clock.advance(9_999);
    expect(fault).to.equal(undefined);
    await clock.advance(1);
    expect(fault).to.be.instanceOf(RequestRejected);
    expect(String(fault)).to.contain('TimeoutError');
  });

  it('is never given up when the method waits for the agent', async () => {
    let isSettled = false;
    void unheard()
      .request('notifyEvent', [], true)
      .finally(() => (isSettled = true));
    await clock.advance(3_600_000);
    expect(isSettled).to.equal(false);
    expect(clock.pending).to.equal(0);
  });

  it('is one of a thousand at the most: the next one is refused at once', async () => {
    const connection = unheard();
    const requests = Array.from({ length: 1_001 }, () => connection.request('getMode', [], true));
    const fault: unknown = await Promise.race(requests).catch((error: unknown) => error);
    expect(String(fault)).to.contain('TooManyRequestsError');
  });

  it('does not keep the library from announcing itself', async () => {
    let hasGreeted = false;
    const connection = unheard();
    void connection.greet().then(() => (hasGreeted = true));
    await clock.advance(999);
    expect(hasGreeted).to.equal(false);
    await clock.advance(1);
    expect(hasGreeted).to.equal(true);
    expect(connection.behaviour).to.deep.equal(readBehaviour({}));
  });
});

describe('a request with arguments that cannot be sent', () => {
  it('is refused and not thrown', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentWindow;
    if (!page) throw new Error('The frame has no window.');
    const connection = new Connection(page, location.origin, () => Promise.reject(new Error('no event')));
    let fault: unknown;
    await connection.request('notifyEvent', [() => {}], true).catch((error: unknown) => (fault = error));
    expect(String(fault)).to.contain('InvalidArgumentError');
    frame.remove();
  });
});

describe('a handler', () => {
  it('that is removed hears nothing more, the others go on', async () => {
    const handlers = new Handlers();
    const heard: string[] = [];
    const one = (payload: string) => Promise.resolve(heard.push(`one ${payload}`));
    handlers.add('onclicktoact', one);
    handlers.add('onclicktoact', (payload) => Promise.resolve(heard.push(`two ${payload}`)));
    handlers.remove('onclicktoact', one);
    expect(await handlers.deliver('onclicktoact', { value: '1' })).to.deep.equal({
      handling: 'handled',
      detail: '',
    });
    expect(heard).to.deep.equal(['two {"value":"1"}']);
  });

  it('of a name in other capitals is another one', async () => {
    const handlers = new Handlers();
    handlers.add('onsessionclosed', () => Promise.resolve());
    expect((await handlers.deliver('onSessionClosed', {})).handling).to.equal('unheard');
  });
});
