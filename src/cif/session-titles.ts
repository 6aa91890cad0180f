/**
 * What a session of ours shows of its call after it was opened: title, context and the mark of a caller who waits. Only
 * told, never asked for: in some organisations `setSessionTitle` never settles. Fetched with the first session.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/setsessiontitle
 */
import type { SessionStory } from '../agent-desktop.js';
import type { Method } from './framework.js';
import type { Host } from './host.js';
import { slugs } from './slugs.js';

export class SessionTitles {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The context has the same names as the templates, and the phase of the call by its code. Always resolves. */
  async tellStory(session: string, story: SessionStory, unnamed: string): Promise<void> {
    const { who, state, phase } = story;
    const known = { ...slugs(story, unnamed), callState: state };
    const title = { ...known, customerName: who, sessionId: session };
    const context = { ...known, callPhase: phase };
    await Promise.all([
      this.#has('setSessionTitle') && this.#host.attempt('setSessionTitle', title),
      this.#has('updateContext') && this.#host.attempt('updateContext', context, session),
    ]);
  }

  /**
   * Looking at the session takes the mark away, too. The pages disagree on the flag that does: as its name says, true.
   * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/notifykpibreach
   */
  async markWaiting(session: string, reason: string | null): Promise<void> {
    if (!this.#has('notifyKpiBreach')) return;
    if (reason === null) await this.#host.attempt('notifyKpiBreach', session, true);
    else await this.#host.attempt('notifyKpiBreach', session, undefined, reason);
  }

  /** An older organisation is not asked again and again for what it does not have. */
  #has(method: Method): boolean {
    return this.#host.has(method);
  }
}
