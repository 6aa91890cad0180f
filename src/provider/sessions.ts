/**
 * The agent-desktop sessions of the calls: opened after consent, never in the way of a call, and never closed or
 * switched by us.
 */
import type { Call, CallId } from '../call/call.js';
import { callOfSession } from '../call/calls.js';
import { SessionError, type AgentDesktop } from '../agent-desktop.js';
import type { Log } from '../log.js';
import type { Switchboard } from './switchboard.js';

export class Sessions {
  readonly #board: Switchboard;
  readonly #desktop: AgentDesktop;
  readonly #log: Log;

  constructor(board: Switchboard, desktop: AgentDesktop, log: Log) {
    this.#board = board;
    this.#desktop = desktop;
    this.#log = log;
  }

  /**
   * Opens the session of a call that has none, once the agent has consented to the call. Always resolves; what came of
   * it stands in the call.
   */
  async open(id: CallId): Promise<void> {
    const call = this.#board.call(id);
    const line = this.#board.line(id);
    if (!call || !line || !isConsentedTo(call)) return;
    if (call.session.state === 'opening' || call.session.state === 'open') return;
    this.#board.apply(id, { type: 'session', session: { state: 'opening' } });
    const session = await this.#request(call, line.over);
    this.#board.link(id, session);
    if (session.state !== 'none') this.#log(`session.${session.state}`, { call: id });
  }

  /** The agent is in this session: its call comes to the front in the widget, and nothing else happens to any call. */
  focused(session: string | null): void {
    const call = session === null ? undefined : callOfSession(this.#board.calls, session);
    this.#board.set({ front: call?.id ?? null });
  }

  /** Notes that the agent closed a session; gives the call that it belonged to, if that is still up. */
  closed(session: string): Call | undefined {
    const call = callOfSession(this.#board.calls, session);
    if (!call) return undefined;
    this.#log('session.closed', { call: call.id });
    return this.#board.apply(call.id, { type: 'session', session: { state: 'closed' } })?.after;
  }

  /** Something new has happened in a call: its session asks for the agent's attention, unless it has the focus. */
  callAttentionTo(call: Call): void {
    if (call.session.state === 'open') void this.#desktop.requestFocus(call.session.id, true);
  }

  async #request({ id: call, party, customer }: Call, over: AbortSignal): Promise<Call['session']> {
    try {
      const id = await this.#desktop.openSession({ party, customer }, over);
      return id === null ? { state: 'none' } : { state: 'open', id };
    } catch (error) {
      const { reason, late } = error instanceof SessionError ? error : new SessionError('refused');
      late?.then(
        (id) => this.#adopt(call, id),
        () => undefined,
      );
      return { state: 'refused', reason };
    }
  }

  /** The host has opened it after all. A call that has got another one meanwhile keeps that. */
  #adopt(call: CallId, id: string): void {
    if (this.#board.call(call)?.session.state !== 'refused') return;
    this.#log('session.late', { call });
    this.#board.apply(call, { type: 'session', session: { state: 'open', id } });
  }
}

/** The agent has answered it, or has dialled it. */
function isConsentedTo(call: Call): boolean {
  return call.phase !== 'offered' && call.phase !== 'answering';
}
