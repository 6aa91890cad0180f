/** The one event that comes up from the screen. What is asked for changes nothing by itself: only the next view does. */
import type { AgentRequest } from '../agent-screen.js';

export class RequestEvent extends Event {
  static readonly type = 'softphone-request';
  readonly request: AgentRequest;

  constructor(request: AgentRequest) {
    super(RequestEvent.type, { bubbles: true, composed: true });
    this.request = request;
  }
}

declare global {
  interface HTMLElementEventMap {
    'softphone-request': RequestEvent;
  }
}
