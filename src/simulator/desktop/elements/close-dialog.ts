/** The confirmation before a session is closed. A provider has no say in it. */
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import type { Session } from '../sessions.js';

@customElement('desktop-close-dialog')
export class DesktopCloseDialog extends LitElement {
  @state() private session: Session | null = null;

  /** Asks the agent whether this session is to be closed. */
  ask(session: Session): void {
    this.session = session;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" aria-describedby="text">
        <form method="dialog" @submit=${this.#answer}>
          <h2 id="title">Close this session?</h2>
          <p id="text">
            “${this.session?.title}” and all its tabs will be closed. Changes that were not saved are lost.
          </p>
          <div class="buttons">
            <button class="button primary" value="close">Close session</button>
            <button class="button" value="keep">Cancel</button>
          </div>
        </form>
      </dialog>
    `;
  }

  readonly #answer = (event: SubmitEvent): void => {
    const isYes = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'close';
    if (isYes && this.session) {
      this.dispatchEvent(new ActEvent({ type: 'closeSession', session: this.session.id }));
    }
  };

  static override readonly styles = [
    base,
    css`
      dialog {
        width: 400px;
        max-width: calc(100vw - 32px);
        padding: 24px;
        font-family: inherit;
        color: inherit;
        background: var(--colorNeutralBackground1);
        border: 1px solid var(--colorNeutralStroke2);
        border-radius: 8px;
        box-shadow: var(--shadow16);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }

      h2 {
        margin-bottom: 8px;
        font-size: 20px;
        font-weight: 600;
        line-height: 28px;
      }

      p {
        overflow-wrap: anywhere;
      }

      .buttons {
        display: flex;
        gap: 8px;
        justify-content: end;
        margin-top: 24px;
      }
    `,
  ];
}
