/**
 * To whom a call is passed on, at once or after asking; and, while that is under way, how far it is and the way back.
 * What was typed stays until the call is being transferred or another one has the stage.
 */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isTalking, type Call, type Ended, type Talking, type Transfer } from '../call/call.js';
import { swap } from './later-icons.js';
import { transferTexts, type TransferTexts } from './messages/transfer.js';
import { SoftphonePart } from './part.js';
import { controls, field } from './styles.js';
import { choicesFor, targetOf, type Choice } from './transfer-choices.js';
import { nameOf } from './who.js';

/** @summary Target of a transfer, or the transfer under way. */
export class SoftphoneTransfer extends SoftphonePart {
  static override styles = [
    controls,
    field,
    css`
      form {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
      input,
      ul,
      .none {
        grid-column: 1 / -1;
      }
      .choice {
        inline-size: 100%;
        justify-content: space-between;
        gap: 8px;
        padding-inline: 8px;
      }
      .choice > * {
        min-inline-size: 0;
      }
      .under-way {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .under-way p {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) call: Call | null = null;
  /** The calls beside it, which it can be joined with. */
  @property({ attribute: false }) others: readonly Call[] = [];
  @property({ attribute: false }) recent: readonly Ended[] = [];
  @state() private typed = '';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, .back')?.focus();
  }

  protected override render() {
    const { call } = this;
    if (!call || !isTalking(call)) return nothing;
    return call.transfer ? this.#underWay(call, call.transfer) : this.#chooser(call);
  }

  /** The button stands where the field stood, so that a second click on Now does not take back what the first has done. */
  #underWay(call: Talking, { to, ringing }: Transfer) {
    const { messages } = this;
    return html`<div class="under-way">
      <p>
        <bdi>${messages.transferringTo(messages.phoneNumber(to))}</bdi>
        ${ringing ? messages.ringingThere : nothing}
      </p>
      <button
        class="back"
        @keydown=${ignoreRepeat}
        @click=${() => this.request({ type: 'resume', call: call.id })}
      >
        ${messages.takeBack}
      </button>
    </div>`;
  }

  get #texts(): TransferTexts {
    return transferTexts(this.messages);
  }

  #chooser(call: Talking) {
    const { messages } = this;
    const texts = this.#texts;
    const choices = choicesFor(call, this.recent, this.typed, messages);
    const why = this.#whyNot(call);
    return html`<form @submit=${(event: SubmitEvent) => this.#submit(event, call)}>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label=${texts.nameOrNumber}
        placeholder=${texts.nameOrNumber}
        .value=${this.typed}
        @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        @keydown=${ignoreRepeat}
      />
      <button class="primary" value="transfer" aria-disabled=${why !== ''} title=${why}>${texts.now}</button>
      <button value="consult" aria-disabled=${why !== ''} title=${why}>${texts.askFirst}</button>
      ${choices.length > 0 || this.#joinable.length > 0 ? this.#choices(call, choices) : nothing}
      ${choices.length === 0 && this.typed.trim() ? html`<p class="small none">${texts.noMatch}</p>` : nothing}
    </form>`;
  }

  #choices(call: Talking, choices: readonly Choice[]) {
    return html`<ul aria-label=${this.#texts.choices}>
      ${repeat(
        this.#joinable,
        ({ id }) => id,
        (other) => html`<li>${this.#join(call, other)}</li>`,
      )}
      ${repeat(
        choices,
        ({ number }) => number,
        (choice) => html`<li>${this.#choice(choice)}</li>`,
      )}
    </ul>`;
  }

  #join(call: Talking, other: Call) {
    const label = this.#texts.connectWith(nameOf(other, this.messages));
    const join = () => this.request({ type: 'transferTo', call: call.id, consulted: other.id });
    return html`<button type="button" class="choice" title=${label} @click=${join}>
      <span class="cut"><bdi>${label}</bdi></span> ${swap}
    </button>`;
  }

  /** Only fills the field: whether to ask first is not decided yet. */
  #choice({ name, number }: Choice) {
    const choose = () => {
      this.typed = number;
      this.focus();
    };
    const written = this.messages.phoneNumber(number);
    return html`<button type="button" class="subtle choice" title=${`${name} ${written}`} @click=${choose}>
      <span class="cut"><bdi dir=${name === written ? 'ltr' : 'auto'}>${name}</bdi></span>
      ${name === written ? nothing : html`<span class="small cut"><bdi dir="ltr">${written}</bdi></span>`}
    </button>`;
  }

  /** The calls whose far ends are there to be joined with this one's. */
  get #joinable(): readonly Call[] {
    return this.others.filter((other) => isTalking(other) && !other.transfer);
  }

  #whyNot(call: Talking): string {
    const { messages, typed } = this;
    if (call.phase === 'holding' || call.phase === 'resuming') return messages.phase[call.phase];
    return typed.trim() ? '' : this.#texts.nameOrNumber;
  }

  #submit(event: SubmitEvent, call: Talking): void {
    event.preventDefault();
    if (this.#whyNot(call)) return this.focus();
    const choices = choicesFor(call, this.recent, this.typed, this.messages);
    const asksFirst = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'consult';
    const type = asksFirst ? 'consult' : 'transfer';
    this.request({ type, call: call.id, target: targetOf(this.typed, choices) });
  }
}

/** A key that is held down acts once. */
function ignoreRepeat(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-transfer': SoftphoneTransfer;
  }
}
