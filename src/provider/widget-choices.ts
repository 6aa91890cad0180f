/** Questions to the agent that stand in the widget: answer or decline, one for each call that rings. */
import type { CallId } from '../call/call.js';

type Choice = 'answer' | 'decline';

export class WidgetChoices {
  readonly #open = new Map<CallId, (choice: Choice) => void>();

  /** Resolves with the agent's choice; never, once the question is withdrawn. */
  ask(id: CallId, withdrawn: AbortSignal): Promise<Choice> {
    withdrawn.addEventListener('abort', () => this.#open.delete(id), { once: true });
    return new Promise((resolve) => this.#open.set(id, resolve));
  }

  /** The agent has chosen. A choice for a call that asks no question changes nothing. */
  choose(id: CallId, choice: Choice): void {
    this.#open.get(id)?.(choice);
  }
}
