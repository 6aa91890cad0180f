/** A call that rings: who it is, before anything else. Answer and Decline stand in the bar below, not here. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Call } from '../call/call.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary The call that rings. */
export class SoftphoneIncomingCall extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 12px;
        margin: -16px;
        padding: 16px;
        border-block-end: 1px solid var(--colorNeutralStroke2);
        background: var(--colorBrandBackground2);
        --softphone-avatar: var(--colorNeutralBackground1);
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;

  protected override render() {
    const { call, messages } = this;
    if (!call) return nothing;
    return html`
      <softphone-call-state .call=${call} .messages=${messages}></softphone-call-state>
      <softphone-party .call=${call} .messages=${messages}></softphone-party>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-incoming-call': SoftphoneIncomingCall;
  }
}
