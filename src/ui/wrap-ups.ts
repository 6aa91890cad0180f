/**
 * What the agent writes about calls: notes during the call, the wrap-up after it, and word of what could not be saved. The
 * newest is open; the others wait in a line each. In a call there is room for its notes only.
 */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isTalking, type Call } from '../call/call.js';
import type { WrapUp } from '../call/wrap-up.js';
import type { WrapUps } from '../wrap-ups.js';
import { card, cardStyles } from './card.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { nameOf } from './who.js';

/** @summary Notes and wrap-ups. */
export class SoftphoneWrapUps extends SoftphonePart {
  static override styles = [
    controls,
    cardStyles,
    css`
      :host(:not(:empty)),
      section {
        display: grid;
        gap: 12px;
      }
      section:not(:empty) {
        margin-block: 0 16px;
      }
      :host([busy]) section:not(:empty) {
        margin-block: 16px 0;
      }
      .waiting {
        justify-content: start;
        inline-size: 100%;
        min-inline-size: 0;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) wrapUps: WrapUps | null = null;
  /** The call on the stage. */
  @property({ attribute: false }) call: Call | null = null;
  /** The agent is in a call, or one rings. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Null until they are loaded. */
  @property({ attribute: false }) explanations: Explanations | null = null;
  /** What the agent has turned to; the newest where that is not there. */
  @state() private chosen = '';
  #watching = new AbortController();

  override disconnectedCallback(): void {
    this.#watching.abort();
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('wrapUps')) this.#watch();
  }

  protected override render() {
    const { explanations, wrapUps } = this;
    if (!wrapUps || !explanations || wrapUps.state.length === 0) return nothing;
    return html`<section>
      ${this.#form(wrapUps, explanations)} ${this.#others(wrapUps)} ${this.#unsaved(wrapUps, explanations)}
    </section>`;
  }

  #watch(): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    this.wrapUps?.watch(() => this.requestUpdate(), this.#watching.signal);
  }

  /** What can be written into now: the notes of the call on the stage, or a wrap-up while there is no call. */
  #shown({ state }: WrapUps): WrapUp | undefined {
    const { call } = this;
    if (call && isTalking(call))
      return state.find((wrapUp) => wrapUp.call === call.id && wrapUp.phase === 'talking');
    if (this.busy) return undefined;
    const open = state.filter(({ phase }) => phase === 'open');
    return open.find(({ activity }) => activity.id === this.chosen) ?? open.at(-1);
  }

  #form(wrapUps: WrapUps, explanations: Explanations) {
    const wrapUp = this.#shown(wrapUps);
    if (!wrapUp) return nothing;
    return repeat(
      [wrapUp],
      ({ activity }) => activity.id,
      () =>
        html`<softphone-wrap-up
          .wrapUp=${wrapUp}
          .wrapUps=${wrapUps}
          .messages=${this.messages}
          .explanations=${explanations}
        ></softphone-wrap-up>`,
    );
  }

  #others(wrapUps: WrapUps) {
    const shown = this.#shown(wrapUps);
    if (this.busy) return nothing;
    return wrapUps.state
      .filter((wrapUp) => wrapUp.phase === 'open' && wrapUp !== shown)
      .map(({ activity }) => {
        const label = this.explanations?.wrapUp.open(nameOf(activity, this.messages)) ?? '';
        return html`<button class="waiting" title=${label} @click=${() => (this.chosen = activity.id)}>
          <span class="cut"><bdi>${label}</bdi></span>
        </button>`;
      });
  }

  /** What is refused while the agent still writes is said when it would be lost otherwise: at the end. */
  #unsaved(wrapUps: WrapUps, { wrapUp: texts }: Explanations) {
    return wrapUps.state
      .filter(({ phase, fault }) => phase === 'done' && fault !== null)
      .map(({ activity, fault }) => {
        const who = nameOf(activity, this.messages);
        const explanation = [texts.notSaved(who), fault ? texts.fault[fault] : '', texts.triedAgain] as const;
        return card(
          { look: 'warning', explanation },
          html`<div class="acts">
            <button @click=${() => wrapUps.retry(activity.id)}>${this.messages.tryAgain}</button>
            <button @click=${() => wrapUps.discard(activity.id)}>${texts.discard}</button>
          </div>`,
        );
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-wrap-ups': SoftphoneWrapUps;
  }
}
