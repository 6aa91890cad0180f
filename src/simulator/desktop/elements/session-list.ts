/** The session panel at the far left: home first, then a tab per session with its marks and its X. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ActEvent } from './act-event.js';
import { base } from './tokens.js';
import { focusedTabOf } from '../page.js';
import { icons } from './icons.js';
import { pageIcon } from './page-icon.js';
import { rove } from './roving.js';
import { closeButton, closeButtonStyles } from './close-button.js';
import { sessionListStyles } from './session-list-styles.js';
import type { Session } from '../sessions.js';

/** A badge has no room for more. */
const MOST_SHOWN = 99;

/** Pixels; under it there is no room for titles. */
const LEAST_WIDTH = 120;

@customElement('desktop-sessions')
export class DesktopSessions extends LitElement {
  @property({ attribute: false }) sessions: readonly Session[] = [];
  @property() focused = '';
  /** Folded to its icons: as the agent wants it, and before that where there is little room. */
  @state() private isFolded = false;
  readonly #room = new ResizeObserver(() => (this.isFolded = this.offsetWidth < LEAST_WIDTH));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#room.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room.disconnect();
  }

  /** Gives the keyboard focus to the session that the desktop shows. */
  focusCurrent(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  /** The X of a session stands beside its tab, not in it; the list names its tabs, because only tabs may be in it. */
  override render() {
    const action = this.isFolded ? 'Expand session panel' : 'Collapse session panel';
    return html`
      <nav aria-label="Sessions">
        <button
          class="icon-button fold"
          aria-expanded=${this.isFolded ? 'false' : 'true'}
          aria-label=${action}
          title=${action}
          @click=${this.#fold}
        >
          ${this.isFolded ? icons.expand : icons.collapse}
        </button>
        <div
          role="tablist"
          aria-label="Sessions"
          aria-orientation="vertical"
          aria-owns=${this.sessions.map(({ id }) => id).join(' ')}
        ></div>
        <ul role="presentation" @keydown=${this.#walk}>
          ${repeat(
            this.sessions,
            ({ id }) => id,
            (session) => this.#item(session),
          )}
        </ul>
      </nav>
    `;
  }

  readonly #fold = (): void => {
    this.isFolded = this.offsetWidth >= LEAST_WIDTH;
    this.dataset.width = this.isFolded ? 'icons' : 'full';
  };

  #item(session: Session) {
    const { id, title, owner } = session;
    const isFocused = id === this.focused;
    return html`
      <li role="presentation" class=${session.wantsAttention ? 'wants-attention' : ''}>
        <button
          class="session"
          id=${id}
          role="tab"
          aria-selected=${isFocused ? 'true' : 'false'}
          tabindex=${isFocused ? '0' : '-1'}
          title=${title}
          @click=${() => this.dispatchEvent(new ActEvent({ type: 'switchSession', session: id }))}
        >
          ${iconOf(session)}
          <span class="title">${title}</span>
          ${marks(session)}
        </button>
        ${
          owner === null
            ? nothing
            : closeButton(`Close session ${title}`, isFocused, () => this.#close(session))
        }
      </li>
    `;
  }

  /** The question whether it is to be is the desktop's. */
  #close(session: Session): void {
    this.dispatchEvent(new ActEvent({ type: 'closeSession', session: session.id }));
  }

  readonly #walk = (event: KeyboardEvent): void => {
    if (event.key === 'Delete') this.#closeTarget(event);
    else rove(event, [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')]);
  };

  #closeTarget({ target }: KeyboardEvent): void {
    const session = this.sessions.find(({ id }) => target instanceof Element && id === target.id);
    if (session && session.owner !== null) this.#close(session);
  }

  static override readonly styles = [base, closeButtonStyles, sessionListStyles];
}

function iconOf(session: Session) {
  if (session.owner === null) return icons.home;
  const anchor = session.tabs[0] ?? focusedTabOf(session);
  return anchor ? pageIcon(anchor.content) : icons.person;
}

function marks({ wantsAttention, activity, kpiBreached }: Session) {
  return html`
    ${kpiBreached ? html`<span class="breach"><span class="hidden-text">Overdue</span>!</span>` : nothing}
    ${
      activity > 0
        ? html`<span class="badge"
            >${activity > MOST_SHOWN ? `${MOST_SHOWN}+` : activity}<span class="hidden-text"> new</span></span
          >`
        : nothing
    }
    ${wantsAttention ? html`<span class="attention"><span class="hidden-text">Wants attention</span></span>` : nothing}
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'desktop-sessions': DesktopSessions;
  }
}
