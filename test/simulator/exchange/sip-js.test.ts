/**
 * Two real SIP.js user agents with real peer connections, joined by the exchange inside this page. Only the constructor
 * of WebSocket is replaced.
 */
import { expect } from '@open-wc/testing';
import { Inviter, Registerer, RegistererState, SessionState, UserAgent } from 'sip.js';
import type { Invitation, Session } from 'sip.js';
import { Exchange } from '../../../src/simulator/exchange/exchange.js';
import { PageNetwork } from '../../../src/simulator/exchange/in-page.js';
import { DOMAIN, USERS } from './world.js';

interface Agent {
  readonly user: UserAgent;
  readonly registerer: Registerer;
  /** The next call that comes in. */
  readonly offered: Promise<Invitation>;
}

/** A user agent that has registered. */
async function agent(name: string): Promise<Agent> {
  const { promise, resolve } = withResolver<Invitation>();
  const uri = UserAgent.makeURI(`sip:${name}@${DOMAIN}`);
  if (!uri) throw new Error('no URI');
  const user = new UserAgent({
    uri,
    authorizationUsername: name,
    authorizationPassword: `${name}'s secret`,
    transportOptions: { server: 'ws://exchange.invalid' },
    sessionDescriptionHandlerFactoryOptions: { peerConnectionConfiguration: { iceServers: [] } },
    logLevel: 'error',
    delegate: { onInvite: resolve },
  });
  await user.start();
  const registerer = new Registerer(user);
  await registerer.register();
  await reached(registerer.stateChange, () => registerer.state, RegistererState.Registered);
  return { user, registerer, offered: promise };
}

function withResolver<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => (resolve = done));
  return { promise, resolve };
}

interface Emitter<State> {
  addListener(listener: (state: State) => void): void;
}

function reached<State>(changes: Emitter<State>, now: () => State, wanted: State): Promise<void> {
  return new Promise((resolve) => {
    if (now() === wanted) resolve();
    changes.addListener((state) => state === wanted && resolve());
  });
}

const until = (session: Session, state: SessionState): Promise<void> =>
  reached(session.stateChange, () => session.state, state);

describe('two SIP.js user agents at the exchange in the page', () => {
  const NativeWebSocket = globalThis.WebSocket;
  let exchange: Exchange;
  let page: PageNetwork;
  let alice: Agent;
  let bob: Agent;

  beforeEach(async () => {
    exchange = new Exchange({ domain: DOMAIN, users: USERS, algorithms: ['MD5'] });
    page = new PageNetwork(exchange);
    globalThis.WebSocket = new Proxy(NativeWebSocket, {
      construct: (_, [url, protocols]: [string, string]) => page.open(url, protocols),
    });
    [alice, bob] = await Promise.all([agent('alice'), agent('bob')]);
  });

  afterEach(async () => {
    await Promise.all([alice.user.stop(), bob.user.stop()]);
    exchange.close();
    globalThis.WebSocket = NativeWebSocket;
  });

  async function call(): Promise<{ outgoing: Inviter; incoming: Invitation }> {
    const target = UserAgent.makeURI(`sip:bob@${DOMAIN}`);
    if (!target) throw new Error('no URI');
    const outgoing = new Inviter(alice.user, target);
    await outgoing.invite();
    return { outgoing, incoming: await bob.offered };
  }

  it('register with digest, and unregister', async () => {
    expect(exchange.bindings.map(({ user }) => user).sort()).to.deep.equal(['alice', 'bob']);
    await bob.registerer.unregister();
    await reached(bob.registerer.stateChange, () => bob.registerer.state, RegistererState.Unregistered);
    expect(exchange.bindings.map(({ user }) => user)).to.deep.equal(['alice']);
  });

  it('call, answer and hang up', async () => {
    const { outgoing, incoming } = await call();
    expect(incoming.remoteIdentity.uri.user).to.equal('alice');
    await incoming.accept();
    await until(outgoing, SessionState.Established);
    await until(incoming, SessionState.Established);
    await incoming.bye();
    await until(outgoing, SessionState.Terminated);
  });

  it('call and give up', async () => {
    const { outgoing, incoming } = await call();
    await outgoing.cancel();
    await until(incoming, SessionState.Terminated);
    await until(outgoing, SessionState.Terminated);
  });

  it('call and decline', async () => {
    const { outgoing, incoming } = await call();
    await incoming.reject({ statusCode: 486 });
    await until(outgoing, SessionState.Terminated);
  });
});
