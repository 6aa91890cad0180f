/** The session panel at the far left: home first, then a line per session with its marks and its X. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import type { Session } from '../sessions.js';

/** The agent pressed X: the confirmation is the desktop's to ask for. */
export class CloseWanted extends Event {
  readonly session: Session;

  constructor(session: Session) {
    super('close-wanted', { bubbles: true, composed: true });
    this.session = session;
  }
}

@customElement('desktop-sessions')
export class DesktopSessions extends LitElement {
  @property({ attribute: false }) sessions: readonly Session[] = [];
  @property() focused = '';

  /** Gives the keyboard focus to the session that the desktop shows. */
  focusCurrent(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }

  override render() {
    return html`
      <nav aria-label="Sessions">
        <ul>
          ${repeat(
            this.sessions,
            ({ id }) => id,
            (session) => this.#item(session),
          )}
        </ul>
      </nav>
    `;
  }

  #item(session: Session) {
    const isFocused = session.id === this.focused;
    return html`
      <li class=${session.wantsAttention ? 'wants-attention' : ''}>
        <button
          class="session"
          aria-current=${isFocused ? 'true' : 'false'}
          title=${session.title}
          @click=${() => this.dispatchEvent(new ActEvent({ type: 'switchSession', session: session.id }))}
        >
          ${session.owner === null ? icons.home : icons.person}
          <span class="title">${session.title}</span>
          ${this.#marks(session)}
        </button>
        ${
          session.owner === null
            ? nothing
            : html`<button
                class="close"
                aria-label="Close session ${session.title}"
                @click=${() => this.dispatchEvent(new CloseWanted(session))}
              >
                ${icons.close}
              </button>`
        }
      </li>
    `;
  }

  #marks({ wantsAttention, activity, kpiBreached }: Session) {
    return html`
      ${kpiBreached ? html`<span class="breach"><span class="hidden-text">Overdue</span>!</span>` : nothing}
      ${
        activity > 0
          ? html`<span class="badge"
              >${activity > 99 ? '99+' : activity}<span class="hidden-text"> new</span></span
            >`
          : nothing
      }
      ${wantsAttention ? html`<span class="attention"><span class="hidden-text">Wants attention</span></span>` : nothing}
    `;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        flex: none;
        width: 196px;
        padding: 8px;
        overflow-y: auto;
        background: var(--colorNeutralBackground4);
        border-inline-end: 1px solid var(--colorNeutralStroke2);
      }

      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 2px;
      }

      li {
        position: relative;
      }

      .session {
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        height: 40px;
        padding: 0 10px;
        text-align: start;
      }

      .session:hover {
        background: var(--colorNeutralBackgroundHover);
      }

      .session[aria-current='true'] {
        font-weight: 600;
        background: var(--colorNeutralBackground1);
        box-shadow: var(--shadow4);
      }

      .session[aria-current='true']::before {
        position: absolute;
        inset: 10px auto 10px 0;
        width: 3px;
        content: '';
        background: var(--colorBrandBackground);
        border-radius: 2px;
      }

      .title {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      li:has(.close):hover .title,
      li:has(.close:focus-visible) .title {
        margin-inline-end: 22px;
      }

      .close {
        position: absolute;
        inset: 8px 8px 8px auto;
        display: grid;
        place-items: center;
        width: 24px;
        padding: 0;
        opacity: 0;
      }

      li:hover .close,
      .session:focus-visible + .close,
      .close:focus-visible {
        opacity: 1;
      }

      .close:hover {
        background: var(--colorNeutralStroke1);
      }

      li:hover .badge,
      li:hover .attention,
      li:hover .breach {
        visibility: hidden;
      }

      .wants-attention .session {
        font-weight: 600;
        background: var(--colorBrandBackground2);
      }

      .attention {
        width: 10px;
        height: 10px;
        background: var(--colorBrandBackground);
        border-radius: 50%;
      }

      .badge {
        min-width: 20px;
        padding: 0 6px;
        font-size: 12px;
        font-weight: 600;
        color: #fff;
        text-align: center;
        background: var(--colorDanger);
        border-radius: 10px;
      }

      .breach {
        width: 18px;
        font-weight: 700;
        line-height: 18px;
        color: #fff;
        text-align: center;
        background: var(--colorDanger);
        border-radius: 50%;
      }

      @container (width < 1100px) {
        :host {
          width: 56px;
        }

        .title {
          display: none;
        }
      }

      @media (forced-colors: active) {
        .session[aria-current='true'] {
          forced-color-adjust: none;
          color: HighlightText;
          background: Highlight;
        }

        .attention,
        .badge {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
}
