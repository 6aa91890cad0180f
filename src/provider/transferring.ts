/** The agent's wish to pass a call on. How that goes is fetched with the first one, and told by `transfers.ts`. */
import type { AgentRequest } from '../agent-screen.js';
import type { Ended } from '../call/call.js';
import { knownAs } from './known-as.js';
import type { OutboundParts } from './outbound.js';
import type { Transfers } from './transfers.js';

export type TransferRequest = Extract<AgentRequest, { type: 'transfer' | 'consult' | 'transferTo' }>;

export class Transferring {
  readonly #parts: OutboundParts;
  /** Null before the first one. */
  #transfers: Transfers | null = null;

  constructor(parts: OutboundParts) {
    this.#parts = parts;
  }

  /** Resolves when it is decided, or when the agent has been told why not. */
  async handle(request: TransferRequest): Promise<void> {
    const loaded = await import('./transfers.js').catch(() => null);
    if (!loaded) {
      this.#unreachable(request);
      return;
    }
    const transfers = (this.#transfers ??= new loaded.Transfers(this.#parts));
    switch (request.type) {
      case 'transfer':
        await transfers.transfer(request.call, request.target);
        break;
      case 'consult':
        transfers.consult(request.call, request.target);
        break;
      case 'transferTo':
        await transfers.join(request.call, request.consulted);
    }
  }

  /** Whoever was asked before a transfer may have gone. */
  ended(call: Ended): void {
    this.#transfers?.ended(call);
  }

  #unreachable(request: TransferRequest): void {
    const { board } = this.#parts;
    const call = board.call(request.call);
    if (!call) return;
    const target = request.type === 'transferTo' ? '' : request.target;
    const failed = { target, reason: 'noAnswer', status: null, held: call.phase === 'held' } as const;
    board.notify({ code: 'transferFailed', call: call.id, party: knownAs(call), ...failed });
  }
}
