/**
 * What the agent writes about one call: its notes while it goes on, and when it is over its result and what is left to do.
 * Everything is handed on as it is typed, so that nothing is lost with this element.
 */
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FollowUp, Notes } from '../call/activity.js';
import type { WrapUp } from '../call/wrap-up.js';
import type { WrapUps } from '../wrap-ups.js';
import { fromLocal, nextMorning, toLocal } from './due.js';
import type { Explanations } from './messages.js';
import { SoftphonePart } from './part.js';
import { controls, field } from './styles.js';
import { nameOf } from './who.js';
import { wrapUpStyles } from './wrap-up-styles.js';

const KINDS: readonly FollowUp['kind'][] = ['task', 'phonecall'];

/** As much as the column of the record takes. */
const LONGEST = 2000;

/** @summary Notes on a call, and its wrap-up. */
export class SoftphoneWrapUp extends SoftphonePart {
  static override styles = [controls, field, wrapUpStyles];

  @property({ attribute: false }) wrapUp: WrapUp | null = null;
  @property({ attribute: false }) wrapUps: WrapUps | null = null;
  @property({ attribute: false }) explanations: Explanations | null = null;
  /** During the call the notes open when they are wanted. */
  @state() private notesOpen = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('select, textarea, button')?.focus();
  }

  protected override render() {
    const { explanations, wrapUp } = this;
    if (!wrapUp || !explanations) return nothing;
    return wrapUp.phase === 'talking'
      ? this.#duringCall(wrapUp, explanations)
      : this.#afterCall(wrapUp, explanations);
  }

  #duringCall(wrapUp: WrapUp, explanations: Explanations) {
    const texts = explanations.wrapUp;
    return html`<button class="notes" aria-expanded=${this.notesOpen} @click=${() => this.#toggleNotes()}>
        ${texts.notes}
      </button>
      ${this.notesOpen ? this.#notes(wrapUp, explanations) : nothing}`;
  }

  #afterCall(wrapUp: WrapUp, explanations: Explanations) {
    const texts = explanations.wrapUp;
    const { activity, leftOver } = wrapUp;
    return html`<form @submit=${this.#submit} @keydown=${this.#key} aria-labelledby="heading">
      <header>
        <h2 id="heading" class="cut"><bdi>${texts.heading(nameOf(activity, this.messages))}</bdi></h2>
        ${this.#time(wrapUp, explanations)}
      </header>
      ${leftOver ? html`<p class="small">${texts.leftOver} ${activity.endedAt === null ? texts.endUnknown : nothing}</p>` : nothing}
      ${this.#result(activity.notes, explanations)} ${this.#notes(wrapUp, explanations)}
      ${this.#followUp(activity.notes, explanations)}
      <button class="primary">${texts.done}</button>
    </form>`;
  }

  #time({ until }: WrapUp, { wrapUp: texts }: Explanations) {
    if (until === null) return nothing;
    return html`<softphone-timer
      class="small"
      countdown
      .moment=${until}
      .wording=${texts.savedIn}
    ></softphone-timer>`;
  }

  #result({ outcome }: Notes, { wrapUp: texts }: Explanations) {
    const configured = this.wrapUps?.outcomes ?? [];
    const outcomes = configured.length > 0 ? configured : texts.results;
    // One that was chosen in another language, or from another list, stays what it is.
    const all = outcome === '' || outcomes.includes(outcome) ? outcomes : [...outcomes, outcome];
    return html`<label>
      ${texts.result}
      <select @change=${(event: Event) => this.#write({ outcome: valueOf(event) })}>
        <option value="" ?selected=${outcome === ''}>${texts.noResult}</option>
        ${all.map((each) => html`<option value=${each} ?selected=${each === outcome}>${each}</option>`)}
      </select>
    </label>`;
  }

  #notes({ activity }: WrapUp, { wrapUp: texts }: Explanations) {
    return html`<label>
      <span class=${this.wrapUp?.phase === 'talking' ? 'aloud' : ''}>${texts.notes}</span>
      <textarea
        dir="auto"
        rows="3"
        maxlength=${LONGEST}
        aria-label=${texts.notesOn(nameOf(activity, this.messages))}
        .value=${activity.notes.text}
        @input=${(event: Event) => this.#write({ text: valueOf(event) })}
      ></textarea>
    </label>`;
  }

  #followUp({ followUp }: Notes, { wrapUp: texts }: Explanations) {
    return html`<label class="choice">
        <input type="checkbox" .checked=${followUp !== null} @change=${this.#turnFollowUp} />
        ${texts.followUp}
      </label>
      ${followUp ? this.#whatIsLeft(followUp, texts) : nothing}`;
  }

  #whatIsLeft(followUp: FollowUp, texts: Explanations['wrapUp']) {
    // As it is now: two fields can change before the next picture.
    const change = (part: Partial<FollowUp>) =>
      this.#write({ followUp: { ...(this.#current?.activity.notes.followUp ?? followUp), ...part } });
    const isDue = (event: Event) => {
      const due = fromLocal(valueOf(event));
      if (due !== null) change({ due });
    };
    const isKind = (event: Event) => {
      const kind = KINDS.find((each) => each === valueOf(event));
      if (kind) change({ kind });
    };
    return html`<div class="left">
      <label
        >${texts.what}<input
          type="text"
          dir="auto"
          maxlength="200"
          required
          .value=${followUp.subject}
          @input=${(event: Event) => change({ subject: valueOf(event) })}
      /></label>
      <select aria-label=${texts.followUp} @change=${isKind}>
        ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === followUp.kind}>${texts.kind[kind]}</option>`)}
      </select>
      <label
        >${texts.due}<input type="datetime-local" required .value=${toLocal(followUp.due)} @change=${isDue}
      /></label>
    </div>`;
  }

  get #current(): WrapUp | undefined {
    return this.wrapUps?.state.find(({ activity }) => activity.id === this.wrapUp?.activity.id);
  }

  #toggleNotes(): void {
    this.notesOpen = !this.notesOpen;
    if (this.notesOpen)
      void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  #turnFollowUp(event: Event): void {
    const isWanted = (event.target as HTMLInputElement).checked;
    const who = this.wrapUp ? nameOf(this.wrapUp.activity, this.messages) : '';
    const subject = this.explanations?.wrapUp.toDo(who) ?? '';
    this.#write({ followUp: isWanted ? { kind: 'task', subject, due: nextMorning(Date.now()) } : null });
  }

  #write(notes: Partial<Notes>): void {
    if (this.wrapUp) this.wrapUps?.write(this.wrapUp.activity.id, notes);
  }

  /** In a text of several lines, Enter is a new line. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    (event.currentTarget as HTMLFormElement).requestSubmit();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.wrapUp) this.wrapUps?.finish(this.wrapUp.activity.id);
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-wrap-up': SoftphoneWrapUp;
  }
}
