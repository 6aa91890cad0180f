/**
 * Who the caller is, where the number does not say it: several to choose from, or nobody, for whom a record can be made. What
 * is chosen is asked for through the port; here nothing is known of records but their names.
 */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Call, Customer } from '../call/call.js';
import type { Recognition } from '../recognition.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';
import { recordName } from './who.js';

/** Nobody reads through more of them while somebody waits. */
const MOST = 8;

/** @summary Asks who a caller is. */
export class SoftphoneRecognition extends SoftphonePart {
  static override styles = [
    controls,
    css`
      section {
        display: grid;
        gap: 8px;
        margin-block: 16px 0;
        justify-items: start;
      }
      ul {
        display: grid;
        gap: 4px;
        inline-size: 100%;
      }
      .candidate {
        flex-direction: column;
        align-items: start;
        gap: 0;
        inline-size: 100%;
        padding-block: 6px;
      }
      .candidate span {
        max-inline-size: 100%;
        font-weight: 400;
      }
      .candidate .name {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) recognition: Recognition | null = null;
  /** The call on the stage. */
  @property({ attribute: false }) call: Call | null = null;
  /** Null until they are loaded. */
  @property({ attribute: false }) explanations: Explanations | null = null;
  /** The agent wants to choose anew. */
  @state() private chooses = false;
  #watching = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    this.#watching.abort();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('recognition')) this.#watch();
    if (changed.has('call') && changed.get('call')?.id !== this.call?.id) this.chooses = false;
  }

  protected override render() {
    const { call, explanations, recognition } = this;
    if (!call || !recognition || !explanations || call.consultedFor !== null || !call.candidates)
      return nothing;
    const { candidates, customer } = call;
    if (candidates.length > 1 && (customer === null || this.chooses)) {
      return this.#question(call, candidates, recognition, explanations);
    }
    if (candidates.length > 1) return this.#other(explanations);
    return candidates.length === 0 && customer === null
      ? this.#newCustomer(call, recognition, explanations)
      : nothing;
  }

  #watch(): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    this.recognition?.watch(() => this.requestUpdate(), this.#watching.signal);
  }

  #question(
    call: Call,
    candidates: readonly Customer[],
    recognition: Recognition,
    { recognition: texts }: Explanations,
  ) {
    const pick = (customer: Customer) => {
      this.chooses = false;
      recognition.pick(call.id, customer);
    };
    return html`<section aria-labelledby="question">
      <p id="question" role="status">${texts.whoIsIt}</p>
      <ul>
        ${repeat(
          candidates.slice(0, MOST),
          ({ entity, id }) => `${entity}:${id}`,
          (customer) => html`<li>${this.#candidate(customer, () => pick(customer))}</li>`,
        )}
      </ul>
    </section>`;
  }

  #candidate(customer: Customer, pick: () => void) {
    const record = recordName(customer, this.messages);
    return html`<button
      class="candidate"
      aria-pressed=${this.call?.customer?.id === customer.id}
      title=${`${customer.name} ${record}`}
      @click=${pick}
    >
      <span class="name cut"><bdi>${customer.name || this.call?.party.number}</bdi></span>
      ${record && html`<span class="small cut"><bdi>${record}</bdi></span>`}
    </button>`;
  }

  #other({ recognition: texts }: Explanations) {
    return html`<section>
      <button class="subtle" @click=${() => this.#choose()}>${texts.somebodyElse}</button>
    </section>`;
  }

  #choose(): void {
    this.chooses = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.candidate')?.focus());
  }

  #newCustomer(call: Call, recognition: Recognition, { recognition: texts }: Explanations) {
    const form = recognition.form(call.id);
    if (!recognition.offersForm || form === 'open') return nothing;
    return html`<section>
      <p class="small" role="status">${form === 'refused' ? texts.formRefused : texts.nobodyKnown}</p>
      ${
        // What a form is filled into is there once the call is the agent's.
        call.phase === 'offered' || call.phase === 'answering'
          ? nothing
          : html`<button @click=${() => recognition.openForm(call.id)}>${texts.newCustomer}</button>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-recognition': SoftphoneRecognition;
  }
}
