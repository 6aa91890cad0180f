/**
 * What is measured, as stories of two telephones, and which stretches of each story are the figures. The limits are
 * for the median, in milliseconds.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { CAST, CUSTOMER, REGISTERED, type Contestant, type Network } from './cast.js';
import type { TelephonePage } from './telephone-page.js';
import { MOST_CALLS, type World } from './world.js';

export interface Scene {
  readonly world: World;
  readonly contestant: Contestant;
  readonly agent: TelephonePage;
  readonly customer: TelephonePage;
  /** As in `Scenario`. */
  readonly withheld: boolean;
}

/** From one moment to another in the page of the telephone that is measured. */
export interface Figure {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly limit?: number;
}

export interface Scenario {
  readonly name: string;
  readonly network: Network;
  /** The customer's offers name no candidates: page/customer.ts says why. */
  readonly withheld?: boolean;
  /** Each round in a browser that has not seen the page before. */
  readonly fresh?: boolean;
  /** Who takes part, and how often: what is slow by seconds is known after a few rounds. */
  readonly rounds: Readonly<Partial<Record<Contestant, number>>>;
  readonly figures: readonly Figure[];
  readonly play: (scene: Scene) => Promise<void>;
}

const MANY = 15;
const SOME = 8;
const FEW = 4;
/** JsSIP gathers for 40 s where a STUN server is silent. */
const ONCE = 1;

/** Who takes part where nobody has to wait for seconds. */
const ALL = { ours: MANY, 'SIP.js': MANY, JsSIP: MANY } as const;

/** Milliseconds that it rings before the agent answers, which is less than a person needs. */
const RINGING = 400;

/** Milliseconds between two calls that the agent makes, which is less than a person needs, too. */
const BREATH = 600;

/** Milliseconds; ours takes a connection that is cut sooner for one that was never good, and waits a second. */
const PROVEN = 2100;

/** Callers in a second who find all lines taken. */
const CROWD = 50;

/** Milliseconds between two keys. */
const TYPING = 25;

/** The moment zero of every page. */
export const OPENED = 'opened';

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'page opened',
    network: 'plain',
    fresh: true,
    rounds: { ours: SOME, 'SIP.js': SOME, JsSIP: SOME },
    figures: [{ title: 'Page opened → registered', from: OPENED, to: REGISTERED, limit: 300 }],
    play: async () => {},
  },
  {
    name: 'inbound call',
    network: 'plain',
    rounds: { ...ALL, 'bare WebRTC': MANY },
    figures: [
      { title: 'INVITE → toast requested', from: 'received INVITE', to: 'offered', limit: 5 },
      { title: 'INVITE → call in the view', from: 'received INVITE', to: 'in the view' },
      { title: 'INVITE → call on the screen', from: 'received INVITE', to: 'on the screen' },
      { title: 'Answer → 200 OK', from: 'answer', to: 'sent 200 INVITE', limit: 2 },
      { title: 'Answer → first audio', from: 'answer', to: 'first audio', limit: 35 },
    ],
    play: (scene) => callIn(scene, RINGING),
  },
  {
    name: 'inbound call, no early candidates',
    network: 'plain',
    withheld: true,
    rounds: { ...ALL, 'bare WebRTC': MANY },
    figures: [
      { title: 'Answer → 200 OK, candidates withheld', from: 'answer', to: 'sent 200 INVITE', limit: 2 },
      { title: 'Answer → first audio, candidates withheld', from: 'answer', to: 'first audio', limit: 35 },
    ],
    play: (scene) => callIn(scene, RINGING),
  },
  {
    name: 'inbound call, answered at once',
    network: 'plain',
    withheld: true,
    rounds: { ours: SOME, 'SIP.js': SOME, JsSIP: SOME },
    figures: [{ title: 'INVITE → 200 OK, answered at once', from: 'received INVITE', to: 'sent 200 INVITE' }],
    play: (scene) => callIn(scene, 0),
  },
  {
    name: 'inbound call, silent STUN',
    network: 'silent',
    withheld: true,
    rounds: { ours: MANY, 'SIP.js': FEW, JsSIP: ONCE, 'bare WebRTC': MANY },
    figures: [
      { title: 'Answer → 200 OK, silent STUN', from: 'answer', to: 'sent 200 INVITE', limit: 2 },
      { title: 'Answer → first audio, silent STUN', from: 'answer', to: 'first audio', limit: 45 },
    ],
    play: (scene) => callIn(scene, RINGING),
  },
  {
    name: 'outbound call',
    network: 'plain',
    rounds: ALL,
    figures: [{ title: 'Dial → INVITE', from: 'dial', to: 'sent INVITE', limit: 10 }],
    play: callOutInPeace,
  },
  {
    name: 'outbound call at once after another',
    network: 'plain',
    rounds: { ours: SOME, 'SIP.js': SOME, JsSIP: SOME },
    figures: [{ title: 'Dial → INVITE, at once after another call', from: 'dial', to: 'sent INVITE' }],
    play: callOutTwice,
  },
  {
    name: 'first outbound call, silent STUN',
    network: 'silent',
    fresh: true,
    rounds: { ours: SOME },
    figures: [
      { title: 'Dial → INVITE, silent STUN, first call', from: 'dial', to: 'sent INVITE', limit: 150 },
    ],
    play: callOut,
  },
  {
    name: 'outbound call, silent STUN',
    network: 'silent',
    rounds: { ours: MANY, 'SIP.js': FEW, JsSIP: ONCE },
    figures: [{ title: 'Dial → INVITE, silent STUN', from: 'dial', to: 'sent INVITE', limit: 10 }],
    play: callOutInPeace,
  },
  {
    name: 'connection lost',
    network: 'plain',
    rounds: { ours: MANY, 'SIP.js': FEW, JsSIP: FEW },
    figures: [
      { title: 'Connection killed → registered', from: 'connection lost', to: REGISTERED, limit: 50 },
    ],
    play: loseConnection,
  },
  {
    name: 'a crowd of callers',
    network: 'plain',
    fresh: true,
    rounds: { ours: FEW, 'SIP.js': FEW, JsSIP: FEW },
    figures: [
      {
        title: `Longest wait of a key, ${MOST_CALLS} calls and ${CROWD} more in a second`,
        ...{ from: OPENED, to: 'worst input', limit: 50 },
      },
    ],
    play: crowd,
  },
];

/** The customer calls, the agent answers, they hear each other, the customer hangs up. */
async function callIn(scene: Scene, ringing: number): Promise<void> {
  const { contestant, agent, customer } = scene;
  if (contestant === 'bare WebRTC') return connect(scene, ringing);
  await customer.dial(CAST[contestant].user);
  await agent.reached('offered');
  await pause(ringing);
  await agent.ask('answer');
  await agent.reached('first audio');
  await customer.ask('hangUp');
  await agent.reached('sent 200 BYE');
  await customer.reached('received 200 BYE');
}

/** The same without a telephone at either end. */
async function connect({ agent, withheld }: Scene, ringing: number): Promise<void> {
  await agent.dial(withheld ? 'withheld' : 'open');
  await agent.reached('offered');
  await pause(ringing);
  await agent.ask('answer');
  await agent.reached('first audio');
  await agent.ask('hangUp');
}

/** The agent calls, and gives up when it rings. */
async function callOut({ agent, customer }: Scene): Promise<void> {
  await agent.dial(CUSTOMER);
  await agent.reached('received 180 INVITE');
  await agent.ask('hangUp');
  await agent.reached('received 487 INVITE');
  await customer.reached('sent 487 INVITE');
}

/** What was ready for the call before is not yet ready again. */
async function callOutTwice(scene: Scene): Promise<void> {
  await callOutInPeace(scene);
  await scene.agent.begin();
  await scene.customer.begin();
  await callOut(scene);
}

async function callOutInPeace(scene: Scene): Promise<void> {
  await pause(BREATH);
  await callOut(scene);
}

async function loseConnection({ world, contestant, agent }: Scene): Promise<void> {
  if (contestant === 'ours') await pause(PROVEN);
  world.cutConnection(contestant);
  await agent.reached(REGISTERED);
}

/** One call is live and as many ring as can; then more callers come, while the agent types. */
async function crowd({ contestant, agent, customer }: Scene): Promise<void> {
  const { user } = CAST[contestant];
  await customer.dial(user);
  await agent.reached('offered');
  await agent.ask('answer');
  await agent.reached('first audio');
  await customer.callAgain(MOST_CALLS - 1, RINGING);
  await agent.begin();
  const typing = new AbortController();
  const calling = customer.callAgain(CROWD, 1000).finally(() => typing.abort());
  await Promise.all([calling, type(agent, typing.signal)]);
  // Callers have been told that the agent is busy; the others let it ring, or draw nothing of it.
  if (contestant === 'ours') await agent.reached('sent 486 INVITE');
  await customer.ask('hangUp');
  await customer.reached('received 200 BYE');
}

/** Each key in its time, whether those before it have been told or not: people do not wait for them either. */
async function type(agent: TelephonePage, end: AbortSignal): Promise<void> {
  const pressed: Promise<void>[] = [];
  while (!end.aborted) {
    pressed.push(agent.press());
    await pause(TYPING);
  }
  await Promise.all(pressed);
}
