/**
 * The sessions that this provider has opened before its page was loaded again: the host goes on keeping them, and only a
 * page that knows them hears rightly what becomes of them. What each is for stands in its context.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/getallsessions
 */
import type { Purpose } from './framework.js';
import type { Host } from './host.js';
import { within } from './limit.js';
import { fieldsOf, text } from './result.js';

/** For all of it, in milliseconds. */
const LIMIT = 3_000;

/** At most ten sessions may be open. */
const MOST = 20;

type Found = readonly [session: string, purpose: Purpose];

/** Empty where there are none, and on a host that cannot say. Always resolves, within the limit. */
export function earlierSessions(host: Host): Promise<readonly Found[]> {
  const known: readonly Found[] = [];
  return within(LIMIT, ask(host)).catch(() => known);
}

async function ask(host: Host): Promise<readonly Found[]> {
  const all = Object.values(fieldsOf(await host.call('getAllSessions')) ?? {}).slice(0, MOST);
  const found = await Promise.all(all.map((session) => purposeOf(host, text(session))));
  return found.flat();
}

/** None of ours is one that the host does not tell us of, as home, or that we have not marked. */
async function purposeOf(host: Host, session: string): Promise<readonly Found[]> {
  const answer = await host.call('getSession', session).catch(() => null);
  const { softphone } = fieldsOf(fieldsOf(answer)?.context) ?? {};
  return softphone === 'call' || softphone === 'default' ? [[session, softphone]] : [];
}
