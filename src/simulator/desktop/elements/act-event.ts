/** The one event of the desktop's elements: the agent wants something done. Elements change nothing themselves. */
import type { AgentAct } from '../acts.js';

export const ACT = 'agent-act';

/** Its default is prevented when the organisation refuses: `dispatchEvent` then gives false. */
export class ActEvent extends Event {
  readonly act: AgentAct;

  constructor(act: AgentAct) {
    super(ACT, { bubbles: true, composed: true, cancelable: true });
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    [ACT]: ActEvent;
  }
}
