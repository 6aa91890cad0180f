/** Asks before a session, or a form with changes, is closed. A provider has no say in it. */
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { dialogStyles } from './dialog-styles.js';
import type { Question } from './questions.js';

@customElement('desktop-close-dialog')
export class DesktopCloseDialog extends LitElement {
  @state() private question: Question | null = null;

  ask(question: Question): void {
    this.question = question;
    this.#dialog?.showModal();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" aria-describedby="text">
        <form method="dialog" @submit=${this.#answer}>
          <h2 id="title">${this.question?.heading}</h2>
          <p id="text">${this.question?.text}</p>
          <div class="buttons">
            <button class="button primary" value="yes">${this.question?.yes}</button>
            <button class="button" value="no">${this.question?.no}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Closed first, because closing gives the focus back to what had it, and the act may take that away. */
  readonly #answer = (event: SubmitEvent): void => {
    event.preventDefault();
    const isYes = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'yes';
    this.#dialog?.close();
    if (isYes && this.question) this.dispatchEvent(new ActEvent(this.question.act));
  };

  static override readonly styles = [base, dialogStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-close-dialog': DesktopCloseDialog;
  }
}
