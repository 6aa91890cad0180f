/** The desktop as the agent sees it. Shows a `Desktop` and passes on what the agent does; decides nothing. */
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ACT } from './act-event.js';
import { base, tokens } from './tokens.js';
import { focusedTabOf } from '../page.js';
import { perform } from '../acts.js';
import { tabPage } from './tab-page.js';
import './close-dialog.js';
import './communication-panel.js';
import './productivity-pane.js';
import './session-list.js';
import './tab-strip.js';
import './toast-card.js';
import './top-bar.js';
import type { ActEvent } from './act-event.js';
import type { CloseWanted, DesktopSessions } from './session-list.js';
import type { Desktop } from '../desktop.js';
import type { DesktopCloseDialog } from './close-dialog.js';
import type { Provider } from '../provider.js';

/**
 * A simulated multi-session workspace. Fills the box it is put in.
 *
 * @summary The agent desktop simulator.
 */
@customElement('agent-desktop')
export class AgentDesktop extends LitElement {
  /** What to show. Set once: the frames of its providers live as long as this element. */
  @property({ attribute: false }) desktop: Desktop | null = null;
  @state() private revision = 0;

  constructor() {
    super();
    this.addEventListener(ACT, this.#perform);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('desktop')) return;
    const before = changed.get('desktop') as Desktop | null | undefined;
    before?.removeEventListener('change', this.#refresh);
    this.desktop?.addEventListener('change', this.#refresh);
  }

  override render() {
    const { desktop } = this;
    if (!desktop) return nothing;
    const { sessions, toasts, organization } = desktop;
    return html`
      <desktop-top-bar
        role="banner"
        .organization=${organization}
        presence=${desktop.presence}
      ></desktop-top-bar>
      <div class="workspace">
        <desktop-sessions
          .sessions=${sessions.all}
          focused=${sessions.focused.id}
          @close-wanted=${this.#confirmClose}
        ></desktop-sessions>
        <desktop-communication-panel
          .providers=${desktop.providers}
          .state=${desktop.panel.state}
          .seat=${this.#seat}
        ></desktop-communication-panel>
        ${this.#application(desktop)}
        <desktop-productivity-pane organizationUrl=${organization.url}></desktop-productivity-pane>
      </div>
      <desktop-toast .toast=${toasts.shown} waiting=${toasts.waiting}></desktop-toast>
      <desktop-close-dialog></desktop-close-dialog>
    `;
  }

  #application(desktop: Desktop) {
    const session = desktop.sessions.focused;
    const tab = focusedTabOf(session);
    const { records, outboundProvider } = desktop;
    const surroundings = { records, revision: this.revision, dials: outboundProvider !== null };
    return html`
      <main>
        <desktop-tabs .tabs=${session.tabs} focused=${session.focusedTab}></desktop-tabs>
        <div class="page">${tab ? tabPage(tab, surroundings) : nothing}</div>
      </main>
    `;
  }

  readonly #refresh = (): void => {
    this.revision += 1;
  };

  readonly #perform = ({ act }: ActEvent): void => {
    if (!this.desktop) return;
    perform(this.desktop, act);
    void this.#keepFocus();
  };

  /** What the agent pressed may be gone now, and the keyboard focus with it. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    const sessions = this.renderRoot.querySelector<DesktopSessions>('desktop-sessions');
    await sessions?.updateComplete;
    if (!this.matches(':focus-within')) sessions?.focusCurrent();
  }

  readonly #confirmClose = ({ session }: CloseWanted): void => {
    this.renderRoot.querySelector<DesktopCloseDialog>('desktop-close-dialog')?.ask(session);
  };

  readonly #seat = (provider: Provider, frame: HTMLIFrameElement): void => {
    this.desktop?.seat(provider, frame);
  };

  static override readonly styles = [
    tokens,
    base,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        overflow: hidden;
        /* The workbench beside it takes room, too: what is narrow is the desktop, not the window. */
        container-type: inline-size;
        background: var(--colorNeutralBackground3);
      }

      .workspace {
        display: flex;
        flex: 1;
        min-height: 0;
      }

      main {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-width: 0;
      }

      .page {
        flex: 1;
        overflow: auto;
      }

      .page > iframe {
        width: 100%;
        height: 100%;
        border: 0;
      }

      .padded {
        margin: 16px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'agent-desktop': AgentDesktop;
  }
}
