/**
 * What many calls leave behind in a page that is never loaded anew: an agent's works for a week. Timers of SIP's
 * transactions are waited for, because what they hold is no leak.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { CAST, TELEPHONES, type Telephone } from './cast.js';
import { isWanted, type Choice } from './measure.js';
import type { Holdings, TelephonePage } from './telephone-page.js';
import type { World } from './world.js';

/** The name of this part. */
export const SOAK = 'soak';

/** Calls; the others' are enough to tell how it goes on. */
const CALLS: Readonly<Record<Telephone, number>> = { ours: 500, 'SIP.js': 100, JsSIP: 100 };

/** Calls before the first look: code is compiled, and caches are filled, once. */
const WARM_UP = 20;

/** Milliseconds: more than the 32 s of RFC 3261's longest timers. */
const AFTERMATH = 36_000;

/** What is there more than before the calls. */
export interface Remains extends Holdings {
  readonly calls: number;
}

export interface Soaked {
  readonly remains: ReadonlyMap<Telephone, Remains>;
  readonly faults: readonly string[];
}

/** All at once: nothing is timed here. */
export async function soak(world: World, choice: Choice, tell: (line: string) => void): Promise<Soaked> {
  const remains = new Map<Telephone, Remains>();
  const faults: string[] = [];
  const wanted = isWanted(SOAK, choice) ? TELEPHONES : [];
  await Promise.all(
    wanted.map(async (contestant) => {
      const calls = Math.min(CALLS[contestant], choice.most);
      tell(`${SOAK}: ${contestant}, ${calls} calls …`);
      try {
        remains.set(contestant, await remainsOf(world, contestant, calls));
      } catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        faults.push(`${contestant}, "${SOAK}": ${cause}`);
      }
    }),
  );
  faults.forEach(tell);
  return { remains, faults };
}

async function remainsOf(world: World, contestant: Telephone, calls: number): Promise<Remains> {
  const customer = await world.openCustomer({ withheld: false });
  const agent = await world.openSoaked(contestant);
  await call(contestant, agent, customer, WARM_UP);
  await pause(AFTERMATH);
  const before = await agent.holdings();
  await call(contestant, agent, customer, calls);
  await pause(AFTERMATH);
  const after = await agent.holdings();
  await agent.close();
  await customer.close();
  return {
    calls,
    heap: after.heap - before.heap,
    connections: after.connections - before.connections,
    kept: after.kept - before.kept,
    tracks: after.tracks - before.tracks,
    timers: after.timers - before.timers,
  };
}

/** The customer calls, the agent answers, the customer hangs up; so many times. */
async function call(
  contestant: Telephone,
  agent: TelephonePage,
  customer: TelephonePage,
  times: number,
): Promise<void> {
  for (let round = 0; round < times; round += 1) {
    await customer.begin();
    await agent.begin();
    await customer.dial(CAST[contestant].user);
    await agent.reached('offered');
    await agent.ask('answer');
    await agent.reached('received ACK');
    await customer.ask('hangUp');
    await agent.reached('sent 200 BYE');
    await customer.reached('received 200 BYE');
  }
}
