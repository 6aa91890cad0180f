/** What every part of the screen has in common: its texts come down by property, its requests go up as one event. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { AgentRequest } from '../agent-screen.js';
import { en } from './messages/en.js';
import type { Messages } from './messages.js';
import { RequestEvent } from './request-event.js';

/** @fires softphone-request what the agent asks for; see `AgentRequest` */
export abstract class SoftphonePart extends LitElement {
  /** The texts; English until others are set. */
  @property({ attribute: false }) messages: Messages = en;

  protected request(request: AgentRequest): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
