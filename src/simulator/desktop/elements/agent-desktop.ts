/** The desktop as the agent sees it. Shows a `Desktop` and passes on what the agent does; decides nothing. */
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ACT } from './act-event.js';
import { agentDesktopStyles } from './agent-desktop-styles.js';
import { base, tokens } from './tokens.js';
import { draftOf, stillOpen, unsavedOf, withDraft } from './drafts.js';
import { focusedTabOf } from '../page.js';
import { FocusKeeper } from './focus-keeper.js';
import { moveBetween, moveTo } from './regions.js';
import { icons } from './icons.js';
import { Keys } from './keys.js';
import { newsOf } from './session-news.js';
import { perform } from '../acts.js';
import { questionBefore } from './questions.js';
import { RecordError } from '../../records/record-error.js';
import { tabPage } from './tab-page.js';
import './close-dialog.js';
import './communication-panel.js';
import './productivity-pane.js';
import './session-list.js';
import './site-map.js';
import './tab-strip.js';
import './toast-card.js';
import './top-bar.js';
import type { ActEvent } from './act-event.js';
import type { Command } from './shortcuts.js';
import type { Desktop } from '../desktop.js';
import type { DraftChanged, Drafts } from './drafts.js';
import type { Provider } from '../provider.js';
import type { Session } from '../sessions.js';
import type { Tab } from '../tabs.js';

/** The parts of the desktop that F6 goes to; a toast is the first thing to look at. */
const REGIONS =
  'desktop-toast, desktop-top-bar, desktop-sessions, desktop-site-map, desktop-communication-panel, main, desktop-productivity-pane';

/**
 * A simulated agent desktop: a multi-session workspace, or a single-session app with the site map at the left and the
 * communication panel at the right. Fills the box it is put in.
 *
 * @summary The agent desktop simulator.
 */
@customElement('agent-desktop')
export class AgentDesktop extends LitElement {
  /** What to show. Set once: the frames of its providers live as long as this element. */
  @property({ attribute: false }) desktop: Desktop | null = null;
  @state() private revision = 0;
  @state() private drafts: Drafts = new Map();
  /** Why the organisation refused what the agent did last. */
  @state() private refusal = '';
  /** For screen readers. */
  @state() private news = '';
  #sessionsBefore: readonly Session[] = [];

  constructor() {
    super();
    this.addEventListener(ACT, this.#perform);
    new FocusKeeper(this, (part) => this.#focusAgain(part));
    new Keys(this, (command) => this.#obey(command));
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('desktop')) this.#listen(changed.get('desktop') as Desktop | null | undefined);
    if (!this.desktop) return;
    const { all } = this.desktop.sessions;
    this.drafts = stillOpen(this.drafts, all);
    this.news = newsOf(this.#sessionsBefore, all) || this.news;
    this.#sessionsBefore = all;
  }

  override updated(): void {
    const { screenWidth = 0 } = this.desktop?.quirks ?? {};
    this.style.maxWidth = screenWidth > 0 ? `${screenWidth}px` : '';
  }

  #listen(before: Desktop | null | undefined): void {
    before?.removeEventListener('change', this.#refresh);
    this.desktop?.addEventListener('change', this.#refresh);
  }

  override render() {
    const { desktop } = this;
    if (!desktop) return nothing;
    const { appName } = desktop.organization;
    const isSingle = desktop.app === 'singleSession';
    return html`
      <desktop-top-bar
        role="banner"
        .organization=${desktop.organization}
        .presence=${desktop.quirks.presence === 'works' ? desktop.presence : null}
        app=${isSingle ? `${appName} Hub` : `${appName} workspace`}
      ></desktop-top-bar>
      <div class="workspace">${isSingle ? this.#singleSession(desktop) : this.#multiSession(desktop)}</div>
      <desktop-close-dialog @agent-act=${this.#confirmed}></desktop-close-dialog>
      <p role="status" class="hidden-text">${this.news}</p>
    `;
  }

  #multiSession(desktop: Desktop) {
    const { sessions, toasts } = desktop;
    return html`
      <desktop-sessions .sessions=${sessions.all} focused=${sessions.focused.id}></desktop-sessions>
      ${this.#panel(desktop, 'start')} ${this.#application(desktop)} ${this.#productivity(desktop)}
      <desktop-toast
        .toast=${toasts.shown}
        waiting=${toasts.waiting}
        source=${desktop.providers.find(({ name }) => name === toasts.shown?.provider)?.label ?? ''}
      ></desktop-toast>
    `;
  }

  /** One page at a time, no sessions and no toasts. */
  #singleSession(desktop: Desktop) {
    const tab = focusedTabOf(desktop.sessions.focused);
    return html`
      <desktop-site-map .current=${tab?.content ?? null}></desktop-site-map>
      <main tabindex="-1">${this.#page(desktop, tab)}</main>
      ${this.#productivity(desktop)} ${this.#panel(desktop, 'end')}
    `;
  }

  #application(desktop: Desktop) {
    const session = desktop.sessions.focused;
    const unsaved = new Set(unsavedOf(this.drafts, session).map(({ id }) => id));
    return html`
      <main tabindex="-1">
        <desktop-tabs .tabs=${session.tabs} focused=${session.focusedTab} .unsaved=${unsaved}></desktop-tabs>
        ${this.#page(desktop, focusedTabOf(session))}
      </main>
    `;
  }

  #page(desktop: Desktop, tab: Tab | null) {
    if (!tab) return nothing;
    const { records, outboundProvider } = desktop;
    const surroundings = {
      records,
      revision: this.revision,
      dials: outboundProvider !== null,
      draft: draftOf(this.drafts, tab),
      agent: desktop.organization.agent,
    };
    return html`
      ${this.refusal ? this.#refusalBar() : nothing}
      <div
        class="page"
        role=${desktop.app === 'multiSession' ? 'tabpanel' : nothing}
        aria-label=${tab.title}
        @draft-changed=${({ change }: DraftChanged) => this.#draft(tab, change)}
      >
        ${tabPage(tab, surroundings)}
      </div>
    `;
  }

  #refusalBar() {
    return html`
      <div class="refusal" role="alert">
        ${icons.warning}
        <p>${this.refusal}</p>
        <button class="icon-button" aria-label="Dismiss" @click=${() => (this.refusal = '')}>
          ${icons.close}
        </button>
      </div>
    `;
  }

  #panel(desktop: Desktop, side: 'start' | 'end') {
    return html`<desktop-communication-panel
      side=${side}
      .providers=${desktop.providers}
      .seats=${desktop.seats}
      .state=${desktop.panel.state}
      .revision=${this.revision}
      permissions=${desktop.quirks.permissions.join('; ')}
      sandbox=${desktop.quirks.sandbox.join(' ')}
      .seat=${this.#seat}
    ></desktop-communication-panel>`;
  }

  #productivity({ organization, records, providers, providerInFocus }: Desktop) {
    return html`<desktop-productivity-pane
      organizationUrl=${organization.url}
      sender=${providers.find(({ name }) => name === providerInFocus)?.label ?? ''}
      .records=${records}
      .revision=${this.revision}
    ></desktop-productivity-pane>`;
  }

  readonly #refresh = (): void => {
    this.revision += 1;
  };

  readonly #perform = (event: ActEvent): void => {
    if (!this.desktop) return;
    const question = questionBefore(this.desktop, this.drafts, event.act);
    if (question) this.#part('desktop-close-dialog')?.ask(question);
    else this.#carryOut(this.desktop, event);
  };

  readonly #confirmed = (event: ActEvent): void => {
    event.stopPropagation();
    if (this.desktop) this.#carryOut(this.desktop, event);
  };

  #carryOut(desktop: Desktop, event: ActEvent): void {
    const tab = focusedTabOf(desktop.sessions.focused);
    this.refusal = '';
    try {
      perform(desktop, event.act);
      if (event.act.type === 'saveForm' && tab) this.#saved(tab);
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      event.preventDefault();
      this.refusal = error.message;
    }
  }

  #draft(tab: Tab, change: DraftChanged['change']): void {
    this.drafts = withDraft(this.drafts, tab, change(draftOf(this.drafts, tab)));
  }

  #saved(tab: Tab): void {
    this.#draft(tab, () => ({}));
    this.news = `${tab.title} saved.`;
  }

  #obey(command: Command): void {
    const regions = [...this.renderRoot.querySelectorAll(REGIONS)];
    switch (command) {
      case 'nextRegion':
        return moveBetween(regions, 1);
      case 'previousRegion':
        return moveBetween(regions, -1);
      case 'notification':
        return moveTo(this.#part('desktop-toast'));
      case 'search':
        return this.#part('desktop-top-bar')?.focusSearch();
    }
  }

  /** What had the focus is gone: among the sessions the present one is where one goes on, elsewhere the tab in front. */
  #focusAgain(part: string): void {
    if (part === 'desktop-sessions') this.#part(part)?.focusCurrent();
    else this.#part('desktop-tabs')?.focusCurrent();
    if (!this.shadowRoot?.activeElement) this.renderRoot.querySelector('main')?.focus();
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] | null {
    return this.renderRoot.querySelector(name);
  }

  readonly #seat = (provider: Provider, frame: HTMLIFrameElement): void => {
    this.desktop?.seat(provider, frame);
  };

  static override readonly styles = [tokens, base, agentDesktopStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'agent-desktop': AgentDesktop;
  }
}
