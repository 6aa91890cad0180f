/** The agent, played by a person who reads in the provider's page what to do and what to look for. */
import { questionFor, requestFor } from './agent.js';
import type { Agent, Deed, Sight } from './agent.js';

export class PersonAsAgent implements Agent {
  readonly #page: Document;

  constructor(page: Document) {
    this.#page = page;
  }

  does(deed: Deed): Promise<void> {
    return this.#ask(requestFor(deed));
  }

  sees(sight: Sight): Promise<void> {
    return this.#ask(questionFor(sight));
  }

  /** A line with a button that runs the case and says beside it what came of it. */
  list(title: string, run: () => Promise<string | null>): void {
    const item = this.#page.createElement('li');
    const button = this.#page.createElement('button');
    const result = this.#page.createElement('output');
    button.textContent = title;
    button.addEventListener('click', () => {
      result.textContent = ' …';
      void run().then((problem) => (result.textContent = problem === null ? ' ✓' : ` ✗ ${problem}`));
    });
    item.append(button, result);
    this.#find('#cases').append(item);
  }

  #ask(request: string): Promise<void> {
    const [yes, no] = [this.#find('#yes'), this.#find('#no')];
    this.#find('#request').textContent = request;
    yes.hidden = no.hidden = false;
    return new Promise((resolve, reject) => {
      const answered = new AbortController();
      const answer = (settle: () => void) => () => {
        answered.abort();
        yes.hidden = no.hidden = true;
        this.#find('#request').textContent = '';
        settle();
      };
      const { signal } = answered;
      yes.addEventListener('click', answer(resolve), { signal });
      no.addEventListener(
        'click',
        answer(() => reject(new Error(`The agent says no: ${request}`))),
        { signal },
      );
    });
  }

  #find(selector: string): HTMLElement {
    const found = this.#page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  }
}
