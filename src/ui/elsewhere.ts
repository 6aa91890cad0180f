/**
 * Keeps the place of a telephone that is in a window of its own: says so, brings it back, and answers, mutes and hangs up
 * meanwhile. It announces nothing and takes no keys: the telephone does, where it is.
 */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { CifSoftphone } from './cif-softphone.js';
import { popIn } from './later-icons.js';
import { popOutTexts } from './messages/pop-out.js';
import { bringBack } from './own-window.js';
import { SoftphonePart } from './part.js';
import { RequestEvent } from './request-event.js';
import { Room } from './room.js';
import { stripOf } from './strip-of.js';
import { controls } from './styles.js';
import { tokens } from './tokens.js';

/** @summary Stands in the panel while the telephone is elsewhere. */
export class SoftphoneElsewhere extends SoftphonePart {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        block-size: 100%;
        background: var(--colorNeutralBackground1);
        color: var(--colorNeutralForeground1);
        font: 14px/20px var(--fontFamilyBase);
      }
      .panel > softphone-strip {
        border-block-end: 1px solid var(--colorNeutralStroke2);
      }
      .where {
        display: grid;
        gap: 16px;
        justify-items: center;
        padding: 32px 16px;
        text-align: center;
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      .strip > softphone-strip {
        flex: 1 1 48px;
      }
      .strip > button {
        margin: 8px;
      }
    `,
  ];

  /** Whose place it keeps. */
  @property({ attribute: false }) telephone: CifSoftphone | null = null;
  /** As the telephone's. */
  @property({ reflect: true }) theme = 'system';
  readonly #room = new Room(this);
  readonly #follower = { hostUpdated: () => this.#follow() };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.telephone?.removeController(this.#follower);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('telephone')) return;
    this.telephone?.addController(this.#follower);
    this.#follow();
  }

  protected override render() {
    const { messages, telephone } = this;
    if (!telephone) return nothing;
    const { view } = telephone;
    const isStrip = view.panel === 'minimized' || this.#room.isNarrow;
    return html`<section
      dir=${messages.direction}
      aria-label=${messages.telephone}
      class=${isStrip ? 'strip' : 'panel'}
      @softphone-request=${(event: RequestEvent) => this.#pass(event)}
    >
      ${stripOf(view, messages)} ${isStrip ? this.#button() : this.#where()}
    </section>`;
  }

  #where() {
    const texts = popOutTexts(this.messages);
    return html`<div class="where">
      <p>${texts.isElsewhere}</p>
      <button class="back" @click=${() => this.#bringBack()}>${popIn} ${texts.bringBack}</button>
    </div>`;
  }

  #button() {
    const { bringBack: label, isElsewhere } = popOutTexts(this.messages);
    const title = `${isElsewhere} ${label}`;
    return html`<button
      class="icon subtle back"
      title=${title}
      aria-label=${label}
      @click=${() => this.#bringBack()}
    >
      ${popIn}
    </button>`;
  }

  #bringBack(): void {
    if (this.telephone) bringBack(this.telephone);
  }

  #follow(): void {
    const { telephone } = this;
    if (!telephone) return;
    this.messages = telephone.messages;
    this.theme = telephone.theme;
    this.requestUpdate();
  }

  /** The telephone is the one that asks. */
  #pass(event: RequestEvent): void {
    event.stopPropagation();
    this.telephone?.dispatchEvent(new RequestEvent(event.request));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-elsewhere': SoftphoneElsewhere;
  }
}
