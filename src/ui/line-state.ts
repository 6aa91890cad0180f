/** What the agent is told of the line in a word. Pure. */
import type { AgentView } from '../agent-screen.js';
import type { Registration } from '../softphone.js';

export type LineState = Registration['state'] | 'doNotDisturb';

/** That callers do not get through counts for more than why the agent wants it so. */
export function lineStateOf({
  registration,
  doNotDisturb,
}: Pick<AgentView, 'registration' | 'doNotDisturb'>): LineState {
  return registration.state === 'ready' && doNotDisturb !== null ? 'doNotDisturb' : registration.state;
}

/** There ought to be a desktop, and there is none: on a page of its own the telephone misses nothing. */
export function lacksDesktop({ host }: Pick<AgentView, 'host'>): boolean {
  return host.state === 'absent' && host.cause !== 'standalone';
}
