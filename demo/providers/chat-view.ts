/** What the chat's panel shows. Changes nothing: what the agent wants is handed to `act`. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { typed } from './framework.js';
import type { Conversation } from './conversations.js';

export interface Chat {
  readonly all: readonly Conversation[];
  readonly shown: number | null;
  /** The last thing that went wrong; '' when nothing did. */
  readonly fault: string;
  readonly isOnline: boolean;
  readonly isRunning: boolean;
}

export type ChatRequest =
  | { readonly type: 'customerWrites' }
  | { readonly type: 'runClock'; readonly isRunning: boolean }
  | { readonly type: 'show'; readonly id: number }
  | { readonly type: 'reply'; readonly text: string };

type Act = (request: ChatRequest) => void;

const STATES = { offered: 'waits for you', open: 'open', over: 'over' } as const;
const CLOSED = { offered: 'Accept it by the toast to answer.', over: 'This conversation is over.' } as const;

export function chatView(chat: Chat, act: Act) {
  const shown = chat.all.find(({ id }) => id === chat.shown);
  return html`
    <main>
      <h1>Conversations</h1>
      <p class="status" role="status">
        ${chat.isOnline ? 'Ready for customers' : 'Connecting to the desktop …'}
      </p>
      ${chat.fault ? html`<p class="fault" role="alert">${chat.fault}</p>` : nothing}
      ${chat.all.length === 0 ? html`<p class="empty">Nobody has written yet.</p>` : list(chat, act)}
      ${shown ? conversation(shown, act) : nothing}
    </main>
    ${customers(chat, act)}
  `;
}

function list({ all, shown }: Chat, act: Act) {
  return html`<ul class="list" aria-label="Conversations">
    ${[...all].reverse().map(
      ({ id, customer, state, unread }) =>
        html`<li>
          <button aria-current=${id === shown ? 'true' : nothing} @click=${() => act({ type: 'show', id })}>
            <strong>${customer}</strong>
            <span>${STATES[state]}</span>
            ${unread > 0 ? html`<span class="count" aria-label="${unread} new">${unread}</span>` : nothing}
          </button>
        </li>`,
    )}
  </ul>`;
}

function conversation({ customer, messages, state }: Conversation, act: Act) {
  return html`<section aria-label="Conversation with ${customer}">
    <ol class="messages" role="log" tabindex="0" aria-label="Messages">
      ${messages.map(
        ({ from, text }) =>
          html`<li class=${from}>
            <span class="hidden">${from === 'agent' ? 'You' : customer}: </span>${text}
          </li>`,
      )}
    </ol>
    ${state === 'open' ? composer(customer, act) : html`<p class="empty">${CLOSED[state]}</p>`}
  </section>`;
}

function composer(customer: string, act: Act) {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    act({ type: 'reply', text: typed(event) });
    if (event.currentTarget instanceof HTMLFormElement) event.currentTarget.reset();
  };
  return html`<form @submit=${send}>
    <input
      name="typed"
      autocomplete="off"
      maxlength="1000"
      aria-label="Message to ${customer}"
      placeholder="Message"
    />
    <button class="primary">Send</button>
  </form>`;
}

/** Not the agent's, but whoever's tries the desktop out. */
function customers({ isOnline, isRunning }: Chat, act: Act) {
  return html`<aside aria-label="Simulated customers">
    <button ?disabled=${!isOnline} @click=${() => act({ type: 'customerWrites' })}>A customer writes</button>
    <label>
      <input
        type="checkbox"
        .checked=${live(isRunning)}
        ?disabled=${!isOnline}
        @change=${() => act({ type: 'runClock', isRunning: !isRunning })}
      />
      every 20 seconds
    </label>
  </aside>`;
}
