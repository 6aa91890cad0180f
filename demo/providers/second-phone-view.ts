/** What the second telephone's panel shows. Changes nothing: what the agent wants is handed to `act`. */
import { html, nothing } from 'lit';
import { nameOf, type Call } from './calls.js';
import { typed } from './framework.js';

export interface Phone {
  readonly call: Call | null;
  /** The last thing that went wrong; '' when nothing did. */
  readonly fault: string;
  readonly isOnline: boolean;
}

export type PhoneRequest =
  | { readonly type: 'ring' | 'answer' }
  | { readonly type: 'dial'; readonly text: string }
  | { readonly type: 'end'; readonly ending: string };

type Act = (request: PhoneRequest) => void;

const PHASES = {
  ringing: 'is calling',
  dialling: 'is being called',
  talking: 'In a call',
  over: 'Call ended',
} as const;

export function phoneView({ call, fault, isOnline }: Phone, act: Act) {
  const isFree = call === null || call.phase === 'over';
  return html`
    <main>
      <h1>Second telephone</h1>
      <p class="status" role="status">${isOnline ? 'Ready for calls' : 'Connecting to the desktop …'}</p>
      ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
      ${call ? card(call, act) : html`<p class="empty">No call yet.</p>`} ${isFree ? dialler(act) : nothing}
    </main>
    <aside aria-label="Simulated customers">
      <button ?disabled=${!isOnline || !isFree} @click=${() => act({ type: 'ring' })}>Let it ring</button>
      <button ?disabled=${isFree} @click=${() => act({ type: 'end', ending: 'The customer hung up.' })}>
        The customer hangs up
      </button>
    </aside>
  `;
}

function card(call: Call, act: Act) {
  return html`<section class="call" data-phase=${call.phase} aria-label="Call">
    <p aria-live="polite"><strong>${nameOf(call)}</strong><span>${PHASES[call.phase]}</span></p>
    <p>${call.number}</p>
    ${call.ending ? html`<p>${call.ending}</p>` : nothing}
    <div class="actions">${actions(call, act)}</div>
  </section>`;
}

function actions({ phase }: Call, act: Act) {
  switch (phase) {
    case 'ringing':
      return html`<button class="primary" @click=${() => act({ type: 'answer' })}>Answer</button>
        <button @click=${() => act({ type: 'end', ending: 'You declined.' })}>Decline</button>`;
    case 'dialling':
    case 'talking':
      return html`<button class="danger" @click=${() => act({ type: 'end', ending: 'You hung up.' })}>
        Hang up
      </button>`;
    case 'over':
      return nothing;
  }
}

function dialler(act: Act) {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    act({ type: 'dial', text: typed(event) });
  };
  return html`<form @submit=${send}>
    <input
      name="typed"
      type="tel"
      autocomplete="off"
      maxlength="40"
      aria-label="Number"
      placeholder="Number"
    />
    <button class="primary">Call</button>
  </form>`;
}
