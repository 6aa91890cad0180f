/** The calls beside the one on the stage, in rows that never move. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Call, CallId } from '../call/call.js';
import { consultation } from '../call/calls.js';
import { conference } from '../call/conference.js';
import { SoftphonePart } from './part.js';

/** @summary Those who wait on hold, and those who ring while another call is on the stage. */
export class SoftphoneOtherCalls extends SoftphonePart {
  static override styles = css`
    section {
      padding-inline: 16px;
    }
  `;

  @property({ attribute: false }) current: Call | null = null;
  /** Newest first. */
  @property({ attribute: false }) others: readonly Call[] = [];
  @property({ attribute: false }) calls: readonly Call[] = [];

  protected override render() {
    const { current, messages, others } = this;
    if (others.length === 0) return nothing;
    const joins = joinable(current, this.calls);
    return html`<section aria-label=${messages.otherCalls}>
      ${repeat(
        others,
        (call) => call.id,
        (call) =>
          html`<softphone-call-row
            .call=${call}
            .joins=${joins}
            ?swaps=${current?.phase === 'live'}
            .messages=${messages}
          ></softphone-call-row>`,
      )}
    </section>`;
  }
}

/** The call that another can be joined with; null where a conference is there, or stands to choose elsewhere. */
function joinable(current: Call | null, calls: readonly Call[]): CallId | null {
  const isUp = (current?.phase === 'live' || current?.phase === 'held') && !current.transfer;
  return isUp && !conference(calls) && !consultation(calls) ? current.id : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-other-calls': SoftphoneOtherCalls;
  }
}
