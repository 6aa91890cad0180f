/** The calls beside the one on the stage, in rows that never move. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Call, CallId } from '../call/call.js';
import { consultation } from '../call/calls.js';
import { conference } from '../call/conference.js';
import type { Arrangement } from './arrange.js';
import type { Messages } from './messages.js';

export function waiting({ current, others }: Arrangement, calls: readonly Call[], messages: Messages) {
  if (others.length === 0) return nothing;
  const swaps = current?.phase === 'live';
  const joins = joinable(current, calls);
  return html`<section class="waiting" aria-label=${messages.otherCalls}>
    ${repeat(
      others,
      (call) => call.id,
      (call) =>
        html`<softphone-call-row
          .call=${call}
          .joins=${joins}
          ?swaps=${swaps}
          .messages=${messages}
        ></softphone-call-row>`,
    )}
  </section>`;
}

/** The call that another can be joined with; null where a conference is there, or stands to choose elsewhere. */
function joinable(current: Call | null, calls: readonly Call[]): CallId | null {
  const isUp = (current?.phase === 'live' || current?.phase === 'held') && !current.transfer;
  return isUp && !conference(calls) && !consultation(calls) ? current.id : null;
}
