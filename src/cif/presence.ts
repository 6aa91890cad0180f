/**
 * The agent's presence in Omnichannel, by its text. Outside such organisations the methods are missing, or say `FAILED`.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/setpresence
 */
import type { PresenceChange, PresenceDesk } from '../agent-presence.js';
import { ANSWER_LIMIT, type Host } from './host.js';
import { within } from './limit.js';
import { fieldsOf, text, type Fields } from './result.js';

/** What both methods answer where presence does not work. */
const FAILED = /^failed$/i;

export class CifPresence implements PresenceDesk {
  readonly #host: () => Promise<Host | null>;

  /** @param host as it is now: it may come late. */
  constructor(host: () => Promise<Host | null>) {
    this.#host = host;
  }

  async current(): Promise<string | null> {
    const host = await this.#host();
    if (!host?.has('getPresence')) return null;
    const answer = text(await within(ANSWER_LIMIT, host.call('getPresence')).catch(() => null));
    return answer === '' || FAILED.test(answer) ? null : answer;
  }

  async set(presence: string): Promise<boolean> {
    const host = await this.#host();
    if (!host?.has('setPresence')) return false;
    const answer = await within(ANSWER_LIMIT, host.call('setPresence', presence)).catch(() => false);
    // Older ones resolve with nothing where it was set.
    return !/^(false|failed)$/i.test(String(answer));
  }

  watch(changed: (change: PresenceChange) => void, signal: AbortSignal): void {
    void this.#host().then((host) => {
      host?.listen('onPresenceChange', (payload) => signal.aborted || changed(changeIn(payload)));
    });
  }
}

/** `{presenceId}` alone, or `{presenceInfo: {presenceText, basePresenceStatus, …}}`. */
function changeIn(payload: Fields): PresenceChange {
  const info = fieldsOf(payload.presenceInfo) ?? payload;
  const status = text(info.basePresenceStatus);
  return {
    text: text(info.presenceText) || null,
    isDoNotDisturb: status === '' ? null : /DO_?NOT_?DISTURB|DND/i.test(status),
  };
}
