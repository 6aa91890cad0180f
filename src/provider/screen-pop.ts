/**
 * The record of a caller comes to the agent: where a number belongs to several, the agent's choice is taken and kept; what is found after the session was opened is shown in it; and for a caller whom nobody knows the form of a
 * new record opens. Follows the calls: nothing of it is waited for by any of them.
 */
import type { Call, CallId, Customer } from '../call/call.js';
import type { AgentDesktop } from '../agent-desktop.js';
import type { AgentRequest, AgentView } from '../agent-screen.js';
import type { DesktopConfig } from '../config/config.js';
import type { Log } from '../log.js';
import type { Choices, FormState, Recognition } from '../recognition.js';
import type { Follower } from './followers.js';

export interface ScreenPopOptions {
  readonly desktop: Pick<AgentDesktop, 'showRecord' | 'createCustomer'>;
  readonly choices: Choices;
  readonly policy: Pick<DesktopConfig, 'unknownCaller'>;
  readonly log: Log;
  readonly ask: (request: AgentRequest) => void;
  /** The form of a call that is over by now was saved: whatever is kept of that call is about this customer. */
  readonly savedLate: (call: CallId, customer: Customer) => void;
}

/** A shorter number is a colleague's: nobody wants a new customer for it. */
const SHORTEST = 7;

/** What has been done for one call. */
interface Story {
  session: Call['session']['state'];
  /** Key of the record that the desktop shows, '' for none; null while it was not asked to show anything. */
  shown: string | null;
  form: FormState;
  /** The number of the far end, as it was last. */
  number: string;
}

export class ScreenPop implements Follower, Recognition {
  readonly #options: ScreenPopOptions;
  readonly #stories = new Map<CallId, Story>();
  readonly #watchers = new Set<() => void>();
  #calls: readonly Call[] = [];

  constructor(options: ScreenPopOptions) {
    this.#options = options;
  }

  get offersForm(): boolean {
    return this.#options.policy.unknownCaller !== 'nothing';
  }

  form(call: CallId): FormState {
    return this.#stories.get(call)?.form ?? 'unasked';
  }

  watch(changed: () => void, signal: AbortSignal): void {
    this.#watchers.add(changed);
    signal.addEventListener('abort', () => this.#watchers.delete(changed), { once: true });
  }

  follow({ calls }: AgentView): void {
    this.#calls = calls;
    for (const id of this.#stories.keys()) {
      if (!calls.some((call) => call.id === id)) this.#stories.delete(id);
    }
    for (const call of calls) this.#followCall(call);
  }

  recall(number: string, candidates: readonly Customer[]): Customer | null {
    const { choices } = this.#options;
    const chosen = choices.recall(number);
    const match = candidates.find((candidate) => keyOf(candidate) === chosen) ?? null;
    if (chosen !== null && (match === null || candidates.length === 1)) choices.forget(number);
    return match;
  }

  pick(id: CallId, customer: Customer): void {
    const call = this.#call(id);
    if (!call?.candidates?.some((candidate) => keyOf(candidate) === keyOf(customer))) return;
    this.#options.choices.keep(call.party.number, keyOf(customer));
    this.#options.log('customer.chosen', { call: id, entity: customer.entity });
    this.#options.ask({ type: 'identify', call: id, customer });
  }

  openForm(id: CallId): void {
    const call = this.#call(id);
    if (call && this.form(id) !== 'open') void this.#create(call);
  }

  leave(): void {
    this.stop();
  }

  stop(): void {
    this.#stories.clear();
    this.#watchers.clear();
    this.#calls = [];
  }

  #call(id: CallId): Call | undefined {
    return this.#calls.find((call) => call.id === id);
  }

  #followCall(call: Call): void {
    const story = this.#storyOf(call);
    story.number = call.party.number;
    this.#show(call, story);
  }

  #storyOf({ id, party }: Call): Story {
    const story: Story = this.#stories.get(id) ?? {
      ...{ session: 'none', shown: null, form: 'unasked', number: party.number },
    };
    this.#stories.set(id, story);
    return story;
  }

  /** What the desktop shows is what the session was opened with, until there is something better. */
  #show(call: Call, story: Story): void {
    const { customer, session } = call;
    const isNew = session.state !== story.session;
    story.session = session.state;
    // A page that comes to this late takes it that the session has what is known.
    const isGiven = isNew && (session.state === 'opening' || story.shown === null);
    if (isGiven) story.shown = customer ? keyOf(customer) : '';
    if (story.shown === null || (session.state !== 'open' && session.state !== 'none')) return;
    if (customer && story.shown !== keyOf(customer)) {
      story.shown = keyOf(customer);
      void this.#options.desktop.showRecord(customer, sessionOf(call)).catch(() => {});
    } else if (this.#wantsForm(call, story)) void this.#create(call);
  }

  /** Nobody is to get a second record because the first was not found in time: only a search that said no counts. */
  #wantsForm({ candidates, customer, direction, party }: Call, { form }: Story): boolean {
    const isUnknown = customer === null && candidates?.length === 0;
    const isAsked = form === 'unasked' && this.#options.policy.unknownCaller === 'form';
    const isOutside = direction === 'inbound' && party.number.replace(/\D/g, '').length >= SHORTEST;
    return isUnknown && isAsked && isOutside;
  }

  async #create(call: Call): Promise<void> {
    const story = this.#storyOf(call);
    this.#note(story, 'open');
    try {
      const customer = await this.#options.desktop.createCustomer(call.party, sessionOf(call));
      this.#note(story, 'closed');
      // The form is there, and is not to be opened again.
      if (customer) this.#saved(call, story, customer);
    } catch {
      this.#note(story, 'refused');
    }
  }

  #note(story: Story, form: FormState): void {
    story.form = form;
    for (const changed of this.#watchers) changed();
  }

  /** Whoever is saved is the call's customer, if it is still the same far end. */
  #saved({ id, party }: Call, story: Story, customer: Customer): void {
    if (story.number !== party.number) return;
    story.shown = keyOf(customer);
    this.#options.log('customer.created', { call: id, entity: customer.entity });
    if (this.#call(id)) this.#options.ask({ type: 'identify', call: id, customer });
    else this.#options.savedLate(id, customer);
  }
}

/** The session that the record goes into. A call without one is on the only page that there is. */
function sessionOf({ session }: Call): string | null {
  return session.state === 'open' ? session.id : null;
}

function keyOf({ entity, id }: Customer): string {
  return `${entity}:${id}`;
}
