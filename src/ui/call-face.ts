/**
 * Which call this is: its state and its party, on a ground in the colour of the state, so that the corner of an eye
 * sees whether it rings, is live, is muted or is held. Offers nothing to do.
 */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Call } from '../call/call.js';
import { lookOf } from './call-state.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary The call on the stage. Reaches into the padding of the stage around it. */
export class SoftphoneCallFace extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        margin: -16px -16px 0;
        --softphone-avatar: var(--colorNeutralBackground1);
      }
      div {
        display: grid;
        gap: 12px;
        padding: 16px;
        border-block-end: 1px solid var(--colorNeutralStroke2);
      }
      .ringing {
        background: var(--colorBrandBackground2);
      }
      .live {
        background: var(--colorStatusSuccessBackground1);
      }
      .held {
        background: var(--colorStatusWarningBackground1);
      }
      .trouble {
        background: var(--colorStatusDangerBackground1);
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;

  protected override render() {
    const { call, messages } = this;
    if (!call) return nothing;
    return html`<div class=${lookOf(call)[0]}>
      <softphone-call-state .call=${call} .messages=${messages}></softphone-call-state>
      <softphone-party .call=${call} .messages=${messages}></softphone-party>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-call-face': SoftphoneCallFace;
  }
}
