/** The one event of the desktop's elements: the agent wants something done. Elements change nothing themselves. */
import type { AgentAct } from '../acts.js';

export const ACT = 'agent-act';

export class ActEvent extends Event {
  readonly act: AgentAct;

  constructor(act: AgentAct) {
    super(ACT, { bubbles: true, composed: true });
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    [ACT]: ActEvent;
  }
}
