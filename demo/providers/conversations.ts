/** The conversations of the chat, as data: what customers and agent wrote, and what became of each. */

export interface Message {
  readonly from: 'customer' | 'agent';
  readonly text: string;
}

export interface Conversation {
  readonly id: number;
  readonly customer: string;
  readonly messages: readonly Message[];
  /** `offered` until the agent consents; `over` once closed, declined or missed. */
  readonly state: 'offered' | 'open' | 'over';
  /** The desktop's session; null before it exists, and where the desktop had no room for one. */
  readonly session: string | null;
  /** Messages that came while another session had the focus. */
  readonly unread: number;
}

/** Made-up customers, all known to the sample organisation but the last, and what they write, line by line. */
const CUSTOMERS = [
  'Maria Campbell',
  'Nancy Anderson',
  "Siobhán O'Brien",
  'Robert Lyon',
  'Somebody new',
] as const;

const LINES = [
  'Hello, my delivery has not come yet. Can you see where it is?',
  'The order is from last Thursday.',
  'Good. Will it be here before the weekend?',
  'Then I will wait for it. Thank you!',
] as const;

export function customerOf(place: number): string {
  return CUSTOMERS[place % CUSTOMERS.length] ?? CUSTOMERS[0];
}

/** What the customer writes next. */
export function nextLine({ messages }: Pick<Conversation, 'messages'>): string {
  const written = messages.filter(({ from }) => from === 'customer').length;
  return LINES[written % LINES.length] ?? LINES[0];
}

/** All conversations, the newest last. `changed` is called after every change. */
export class Conversations {
  readonly #changed: () => void;
  #all: readonly Conversation[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get all(): readonly Conversation[] {
    return this.#all;
  }

  get open(): readonly Conversation[] {
    return this.#all.filter(({ state }) => state === 'open');
  }

  get(id: number): Conversation | undefined {
    return this.#all.find((conversation) => conversation.id === id);
  }

  ofSession(session: string): Conversation | null {
    return this.#all.find((conversation) => conversation.session === session) ?? null;
  }

  add(customer: string): Conversation {
    const messages = [{ from: 'customer', text: nextLine({ messages: [] }) }] as const;
    const conversation: Conversation = {
      id: this.#all.length + 1,
      customer,
      messages,
      state: 'offered',
      session: null,
      unread: 0,
    };
    this.#all = [...this.#all, conversation];
    this.#changed();
    return conversation;
  }

  change(id: number, change: Partial<Omit<Conversation, 'id'>>): void {
    this.#all = this.#all.map((each) => (each.id === id ? { ...each, ...change } : each));
    this.#changed();
  }

  write(id: number, message: Message): void {
    const messages = this.get(id)?.messages ?? [];
    this.change(id, { messages: [...messages, message] });
  }
}
