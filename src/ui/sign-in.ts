/** Who the telephone is, where the agent has to say so. The password goes from the field into the request, nowhere else. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { SignInForm } from '../agent-screen.js';
import { SoftphonePart } from './part.js';
import { controls } from './styles.js';

/** @summary The sign-in form. */
export class SoftphoneSignIn extends SoftphonePart {
  static override styles = [
    controls,
    css`
      form,
      label {
        display: grid;
        gap: 4px;
      }
      form {
        gap: 16px;
      }
      h2 {
        font-size: 20px;
        line-height: 28px;
        font-weight: 600;
      }
      input {
        block-size: 36px;
        padding: 0 10px;
        border: 1px solid var(--colorNeutralStroke1);
        border-block-end-color: var(--colorNeutralStrokeAccessible);
        border-radius: var(--borderRadiusMedium);
        background: var(--colorNeutralBackground1);
        color: inherit;
        font: inherit;
      }
      [aria-invalid='true'] {
        border-color: var(--colorStatusDangerForeground1);
      }
      button {
        min-block-size: 36px;
      }
    `,
  ];

  @property({ attribute: false }) form: SignInForm = { user: '', refused: false };
  /** The server is being asked. */
  @property({ type: Boolean }) waiting = false;

  /** Into the first field that is still empty. */
  override focus(): void {
    const fields = [...this.renderRoot.querySelectorAll('input')];
    (fields.find((field) => field.value === '') ?? fields[0])?.focus();
  }

  protected override render() {
    const { form, messages, waiting } = this;
    return html`<form @submit=${this.#submit}>
      <h2>${messages.signIn}</h2>
      <label
        >${messages.user}<input name="user" dir="ltr" autocomplete="username" required value=${form.user}
      /></label>
      <label
        >${messages.password}<input
          name="password"
          type="password"
          autocomplete="current-password"
          aria-invalid=${form.refused}
          required
      /></label>
      <button class="primary" aria-disabled=${waiting}>
        ${waiting ? messages.signingIn : messages.signIn}
      </button>
    </form>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const [user, password] = this.renderRoot.querySelectorAll('input');
    if (this.waiting || !user || !password) return;
    const request = { type: 'signIn', user: user.value.trim(), password: password.value } as const;
    password.value = '';
    this.request(request);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'softphone-sign-in': SoftphoneSignIn;
  }
}
