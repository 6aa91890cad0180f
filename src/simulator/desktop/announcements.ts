/**
 * What sessions and panel tell of themselves, passed on to the provider whom it concerns, in the framework's events, and to
 * whoever shows the desktop.
 */
import { numberOfMode } from './panel-mode.js';
import type { Desktop } from './desktop.js';
import type { PanelMode } from './panel-mode.js';
import type { PanelObserver } from './panel.js';
import type { Session, SessionsObserver } from './sessions.js';

export class Announcements implements SessionsObserver, PanelObserver {
  readonly #desktop: Desktop;

  constructor(desktop: Desktop) {
    this.#desktop = desktop;
  }

  sessionSwitched(session: Session, focused: boolean): void {
    const { quirks, panel } = this.#desktop;
    const { id, owner, context } = session;
    if (owner !== null) {
      const payload = { sessionId: id, [quirks.focusedSpelling]: focused, context };
      this.#desktop.tell(owner, 'onSessionSwitched', payload);
    }
    if (focused) panel.follow(session);
  }

  sessionClosed({ id, owner, context, tabs }: Session): void {
    for (const tab of tabs) this.#desktop.settleForm(tab.id, {});
    if (owner === null) return;
    if (this.#desktop.sessions.all.length === 1) this.#desktop.panel.forget();
    this.#desktop.tell(owner, 'onSessionClosed', { sessionId: id, context });
  }

  sessionsChanged(): void {
    this.#desktop.changed();
  }

  modeChanged(owner: string, mode: PanelMode): void {
    this.#desktop.tell(owner, 'onmodechanged', { value: numberOfMode(mode) });
  }

  widthChanged(owner: string, width: number): void {
    this.#desktop.tell(owner, 'onsizechanged', { value: width });
  }

  panelChanged(): void {
    this.#desktop.changed();
  }
}
