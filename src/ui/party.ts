/** Who a call is with: initials, name, number, matched record. Knows nothing of the call's state. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Call } from '../call/call.js';
import { person } from './icons.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { diversionOf, initialsOf, named, nameOf, recordOf } from './who.js';

/** @summary The other side of a call. */
export class SoftphoneParty extends SoftphonePart {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
        min-inline-size: 0;
        min-block-size: 68px;
        user-select: text;
      }
      .avatar {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 48px;
        block-size: 48px;
        border: 1px solid transparent;
        border-radius: 50%;
        background: var(--softphone-avatar, var(--colorBrandBackground2));
        color: var(--colorBrandForeground1);
        font-size: 16px;
        font-weight: 600;
      }
      .lines {
        min-inline-size: 0;
      }
      h2 {
        font-size: 20px;
        line-height: 28px;
        font-weight: 600;
      }
      .second {
        color: var(--colorNeutralForeground2);
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;

  protected override render() {
    if (!this.call) return nothing;
    const number = this.messages.phoneNumber(this.call.party.number);
    const name = nameOf(this.call, this.messages);
    const initials = name === this.messages.withheld ? '' : initialsOf(name);
    const record = recordOf(this.call, this.messages);
    const diversion = diversionOf(this.call.party, this.messages);
    return html`
      <span class="avatar" aria-hidden="true">${initials || person}</span>
      <div class="lines">
        <h2 class="cut" title=${name}>${named(this.call, this.messages)}</h2>
        ${number === '' || number === name ? nothing : html`<p class="second cut" title=${number}><bdi dir="ltr">${number}</bdi></p>`}
        ${record && html`<p class="small cut" title=${record}><bdi>${record}</bdi></p>`}
        ${diversion && html`<p class="small cut" title=${diversion}>${diversion}</p>`}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-party': SoftphoneParty;
  }
}
