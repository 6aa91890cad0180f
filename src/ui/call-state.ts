/** The state of one call at a glance: shape, word, colour and how long. Offers nothing to do. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { isTalking, type Call, type Ringing } from '../call/call.js';
import { isAudible } from './arrange.js';
import { handset, incoming, microphoneOff, outgoing, pause, warning } from './icons.js';
import type { Messages } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary What a call is doing and for how long. */
export class SoftphoneCallState extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 6px;
        min-inline-size: 0;
        font-weight: 600;
        color: var(--colorNeutralForeground2);
      }
      :host([small]) {
        font-size: 12px;
        line-height: 16px;
      }
      :host([small]) svg {
        inline-size: 16px;
        block-size: 16px;
      }
      @container who (max-width: 119px) {
        :host([small]) .mark {
          display: none;
        }
      }
      :host([terse]) .words {
        display: none;
      }
      .live {
        color: var(--colorStatusSuccessForeground1);
      }
      .held {
        color: var(--colorStatusWarningForeground1);
      }
      .ringing {
        color: var(--colorBrandForeground1);
      }
      .trouble {
        color: var(--colorStatusDangerForeground1);
      }
      .mark {
        display: inline-flex;
      }
      softphone-timer {
        margin-inline-start: auto;
        padding-inline-start: 8px;
        color: var(--colorNeutralForeground1);
        font-variant-numeric: tabular-nums;
      }
      :host([small]) softphone-timer {
        padding-inline-start: 0;
      }
      /* One line of several: what matters of a call that rings is that it does, not for how long. */
      :host([small]:not([terse])) .ringing ~ softphone-timer {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;

  protected override render() {
    const { call, messages } = this;
    if (!call) return nothing;
    const [look, mark] = lookOf(call);
    return html`
      <span class="mark ${look}">${mark}</span>
      <span class="cut words ${look}">${wordsOf(call, messages)}</span>
      <softphone-timer .moment=${startOf(call)}></softphone-timer>
    `;
  }
}

/** The phase, and whatever keeps the two from hearing each other. */
export function wordsOf(call: Call, messages: Messages): string {
  if (call.phase === 'ringing') return ringingWords(call, messages);
  if (call.phase === 'offered' && call.alerting === 'automatic') return messages.answersItself;
  if (!isTalking(call)) return messages.phase[call.phase];
  if (!call.connected) return messages.connectionLost;
  if (call.transfer) return messages.transferring;
  const isHeldByParty = call.heldByParty && messages.heldByParty;
  const words = [
    (call.phase === 'live' && isHeldByParty) || messages.phase[call.phase],
    call.muted && messages.muted,
    call.phase !== 'live' && isHeldByParty,
  ];
  return words.filter(Boolean).join(' · ');
}

/** How far the call is, and what the far network says of it. */
function ringingWords({ progress, said }: Ringing, messages: Messages): string {
  const words = progress === 'ringing' ? messages.phase.ringing : messages.progress[progress];
  return said === '' ? words : `${words} \u2068${messages.phoneNumber(said)}\u2069`;
}

/** What the state looks like: the name of its colours, and its mark. */
export function lookOf(call: Call) {
  if (call.phase === 'offered' || call.phase === 'answering') return ['ringing', incoming] as const;
  if (!isTalking(call)) return ['ringing', outgoing] as const;
  if (!call.connected) return ['trouble', warning] as const;
  if (!isAudible(call)) return ['held', pause] as const;
  return call.muted ? (['trouble', microphoneOff] as const) : (['live', handset] as const);
}

function startOf(call: Call): number {
  if (call.phase === 'held' || call.phase === 'resuming') return call.heldSince;
  return isTalking(call) ? call.establishedAt : call.begunAt;
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-call-state': SoftphoneCallState;
  }
}
