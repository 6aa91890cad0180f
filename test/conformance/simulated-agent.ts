/** The agent, played by program: acts on a simulated desktop by its public entry, and looks at it until a thing is to be seen. */
import type { Agent, Deed, Page, Sight } from './agent.js';
import type { Scene } from '../simulator/scene.js';

type PageDeed = Exclude<
  Deed,
  { deed: 'acceptToast' | 'rejectToast' | 'togglePanel' | 'switchSession' | 'closeSession' | 'dragPanel' }
>;

/** A session or a tab of this title. */
type Titled = Exclude<Extract<Sight, { title: string }>, { sight: 'toast' }>;

type Tab = Scene['desktop']['sessions']['focused']['tabs'][number];

export class SimulatedAgent implements Agent {
  readonly #scene: Scene;
  #website: HTMLElement | undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  async sees(sight: Sight): Promise<void> {
    await this.#until(() => this.#isSeen(sight));
  }

  async does(deed: Deed): Promise<void> {
    const { toasts } = this.#scene.desktop;
    if (deed.deed === 'acceptToast' || deed.deed === 'rejectToast')
      await this.#until(() => toasts.shown !== null);
    if (deed.deed === 'rememberWebsite') await this.#until(() => this.#frame() !== undefined);
    this.#perform(deed);
  }

  #perform(deed: Deed): void {
    const { act } = this.#scene;
    switch (deed.deed) {
      case 'acceptToast':
      case 'rejectToast':
      case 'togglePanel':
        return act({ type: deed.deed });
      case 'dragPanel':
        return act({ type: 'dragPanel', width: deed.width });
      case 'switchSession':
      case 'closeSession':
        return act({ type: deed.deed, session: this.#session(deed.title) });
      default:
        this.#performOnPage(deed);
    }
  }

  #performOnPage(deed: PageDeed): void {
    const { act, desktop } = this.#scene;
    switch (deed.deed) {
      case 'openRecord':
        return act({ type: 'openPage', content: { shows: 'record', entity: deed.entity, id: deed.id } });
      case 'clickNumber': {
        const { value, contact: id } = deed;
        return act({ type: 'clickNumber', value, column: 'telephone1', entity: 'contact', id });
      }
      case 'raiseClickToAct':
        window.dispatchEvent(new CustomEvent('CIClickToAct', { detail: deed.detail }));
        return;
      case 'setPresence':
        return act({ type: 'setPresence', presence: deed.presence as typeof desktop.presence });
      case 'sendArticle':
        return act({
          type: 'sendArticle',
          title: 'Reset the grinder',
          link: 'https://articles.example/KA-1',
        });
      case 'closeTab':
        return act({ type: 'closeTab', tab: this.#tab(deed.title)?.id ?? '' });
      case 'closeForm':
        return act({ type: 'closeTab', tab: desktop.sessions.focused.focusedTab });
      case 'saveForm':
        return this.#saveForm();
      case 'rememberWebsite':
        this.#website = this.#frame();
    }
  }

  #saveForm(): void {
    const tab = this.#tabInFront();
    if (!tab) throw new Error('There is no form.');
    const fields = tab.content.shows === 'newRecord' ? tab.content.values : {};
    this.#scene.act({ type: 'saveForm', tab: tab.id, fields });
  }

  #isSeen(sight: Sight): boolean {
    const { desktop } = this.#scene;
    switch (sight.sight) {
      case 'toast':
        return this.#showsToast(sight);
      case 'noToast':
        return desktop.toasts.shown === null;
      case 'panel':
        return desktop.panel.state.mode === sight.mode;
      case 'page':
        return isPage(this.#tabInFront(), sight.page, sight.text);
      case 'websiteLoadedAnew':
        return this.#frame() !== undefined && this.#frame() !== this.#website;
      case 'attention':
      case 'activity':
      case 'breach':
      case 'noMark':
        return this.#showsMark(sight);
      default:
        return this.#showsTitle(sight);
    }
  }

  #showsToast({ title, fields, buttons }: Extract<Sight, { sight: 'toast' }>): boolean {
    const { shown } = this.#scene.desktop.toasts;
    if (!shown) return false;
    const texts = [shown.acceptText, shown.rejectText].filter((text) => text !== null);
    const filled = shown.fields
      .filter(({ value }) => value !== '')
      .map(({ header, value }) => [header, value]);
    return shown.title === title && same(filled, fields) && same(texts, buttons);
  }

  #showsMark(sight: Extract<Sight, { session: string }>): boolean {
    const { sessions } = this.#scene.desktop;
    const session = sessions.all.find(({ title }) => title === sight.session);
    if (!session) return false;
    switch (sight.sight) {
      case 'attention':
        return session.wantsAttention;
      case 'activity':
        return session.activity === sight.count;
      case 'breach':
        return session.kpiBreached;
      case 'noMark':
        return !session.wantsAttention && !session.kpiBreached && session.activity === 0;
    }
  }

  #showsTitle({ sight, title }: Titled): boolean {
    const { sessions } = this.#scene.desktop;
    switch (sight) {
      case 'session':
        return sessions.all.some((session) => session.title === title);
      case 'sessionInFront':
        return sessions.focused.title === title;
      case 'tabInFront':
        return this.#tabInFront()?.title === title;
      case 'tab':
        return this.#tab(title) !== undefined;
      case 'noTab':
        return this.#tab(title) === undefined;
    }
  }

  #session(title: string): string {
    const session = this.#scene.desktop.sessions.all.find((candidate) => candidate.title === title);
    if (!session) throw new Error(`There is no session “${title}”.`);
    return session.id;
  }

  #tab(title: string): Tab | undefined {
    return this.#scene.desktop.sessions.focused.tabs.find((tab) => tab.title === title);
  }

  #tabInFront(): Tab | undefined {
    const { tabs, focusedTab } = this.#scene.desktop.sessions.focused;
    return tabs.find(({ id }) => id === focusedTab);
  }

  /** The website in front, as it is on the screen. */
  #frame(): HTMLElement | undefined {
    return this.#scene.all('main iframe')[0];
  }

  /** Looks again whenever the desktop has changed. */
  async #until(isSo: () => boolean): Promise<void> {
    await this.#scene.shown();
    while (!isSo()) {
      await new Promise((resolve) => this.#scene.desktop.addEventListener('change', resolve, { once: true }));
      await this.#scene.shown();
    }
  }
}

function isPage(tab: Tab | undefined, page: Page, text: string): boolean {
  if (tab?.content.shows !== page) return false;
  const { content } = tab;
  switch (content.shows) {
    case 'record':
      return tab.title === text;
    case 'newRecord':
    case 'list':
      return content.entity === text;
    case 'search':
      return content.text === text;
    case 'website':
      return content.url === text;
    case 'dashboard':
      return true;
    default:
      return content.name === text;
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
