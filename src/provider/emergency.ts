/** What the agent is told when an emergency number is to be called. See `call/emergency.ts` for what is one. */
import type { CallId } from '../call/call.js';
import { emergencyOf, type EmergencyNumbers } from '../call/emergency.js';
import type { Log } from '../log.js';
import type { Switchboard } from './switchboard.js';

export class Emergency {
  readonly #configured: readonly EmergencyNumbers[];
  readonly #board: Switchboard;
  readonly #log: Log;

  constructor(configured: readonly EmergencyNumbers[], board: Switchboard, log: Log) {
    this.#configured = configured;
    this.#board = board;
    this.#log = log;
  }

  isOne(target: string): boolean {
    return emergencyOf(target, this.#configured) !== null;
  }

  /** True where it must not be called from here; the agent knows what to do instead. */
  blocks(target: string): boolean {
    const emergency = emergencyOf(target, this.#configured);
    if (emergency?.mode !== 'block') return false;
    this.#log('emergency.blocked');
    this.#board.notify({ code: 'emergencyBlocked', target, text: emergency.text });
    return true;
  }

  /** It could not be dialled: no time is to be lost here. */
  failed(target: string): void {
    if (this.isOne(target)) this.#board.notify({ code: 'emergencyBlocked', target, text: '' });
  }

  /** It is being dialled: what the agent has to know is shown meanwhile. */
  dialled(target: string, call: CallId): void {
    const emergency = emergencyOf(target, this.#configured);
    if (!emergency) return;
    this.#log('emergency.dialled', { call });
    this.#board.notify({ code: 'emergencyDialled', call, target, text: emergency.text });
  }
}
