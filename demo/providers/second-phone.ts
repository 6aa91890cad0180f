/**
 * A telephone as a provider, without a network: it rings by a button, and whom it calls answers by a clock. Shows the
 * desktop's part of a call: search, toast, consent, session, attention, click-to-act, and a session that the agent closes.
 */
import { render } from 'lit';
import { consents, findContact, openSession, show, takePlace } from './at-home.js';
import { Calls, dialled, nameOf, type Call } from './calls.js';
import { filterText, openDesktop, type AgentDesktop } from './framework.js';
import { phoneView, type PhoneRequest } from './second-phone-view.js';

/** Made up; the last one is nobody's. */
const CALLERS = ['214-555-0103', '206.555.0105', '+1 303 555 0199'] as const;
/** Milliseconds until whoever is called answers. */
const ANSWER_DELAY = 1_500;

const calls = new Calls(draw);
let desktop: AgentDesktop | null = null;
let rung = 0;
let fault = '';

function draw(): void {
  render(phoneView({ call: calls.current, fault, isOnline: desktop !== null }, act), document.body);
}

function act(request: PhoneRequest): void {
  const call = calls.current;
  switch (request.type) {
    case 'ring':
      return void ring();
    case 'dial':
      return void dial(request.text);
    case 'answer':
      return void answer(call?.id ?? 0);
    case 'end':
      return end(call?.id ?? 0, request.ending);
  }
}

/** A call comes in. The toast and the panel's own buttons ask the same: the first answer counts. */
async function ring(): Promise<void> {
  if (!desktop || !calls.isFree) return;
  const { id, number } = calls.begin(CALLERS[rung % CALLERS.length] ?? CALLERS[0], 'ringing');
  rung += 1;
  try {
    await lookUp(id, number);
    const call = calls.live(id);
    if (call?.phase !== 'ringing') return;
    const isAccepted = await consents(desktop, toastOf(call));
    if (calls.live(id)?.phase !== 'ringing') return;
    if (isAccepted) await answer(id);
    else end(id, 'Declined, or not answered in time.');
  } catch (error) {
    // The desktop's failure is not the caller's: the call can be taken here.
    report(error);
  }
}

/** The customer is spoken to at once; the session follows. */
async function answer(id: number): Promise<void> {
  if (calls.live(id)?.phase !== 'ringing') return;
  calls.change(id, { phase: 'talking' });
  withdrawToast(id);
  await giveSession(id);
}

/** The agent calls: that is consent enough. */
async function dial(text: string): Promise<void> {
  const number = dialled(text);
  const refusal = number === '' ? 'That is no telephone number.' : 'Another call is going on.';
  if (number === '' || !calls.isFree) {
    report(refusal);
    return;
  }
  const { id } = calls.begin(number, 'dialling');
  setTimeout(() => {
    if (calls.live(id)) calls.change(id, { phase: 'talking' });
  }, ANSWER_DELAY);
  await lookUp(id, number).catch(report);
  await giveSession(id);
}

/** Whoever ends it. While the agent is elsewhere, the session asks for attention: there is a call to wrap up. */
function end(id: number, ending: string): void {
  const call = calls.live(id);
  if (!call) return;
  if (call.phase === 'ringing') withdrawToast(id);
  calls.change(id, { phase: 'over', ending });
  if (call.session !== null) void desktop?.call('requestFocusSession', call.session).catch(report);
}

/** Stored numbers are written in any way, so only the last digits are sought. */
async function lookUp(id: number, number: string): Promise<void> {
  if (!desktop) return;
  const tail = number.replace(/\D/g, '').slice(-4);
  const contact = await findContact(desktop, `contains(telephone1,'${filterText(tail)}')`);
  calls.change(id, { contact });
}

async function giveSession(id: number): Promise<void> {
  const call = calls.live(id);
  if (!desktop || !call) return;
  const wish = {
    templateName: 'second_phone_session',
    customerName: nameOf(call),
    customerRecordId: call.contact.id,
  };
  try {
    const session = await openSession(desktop, wish);
    calls.change(id, { session });
    if (session === null) report('Ten sessions are open. The call goes on without one.');
  } catch (error) {
    report(error);
  }
}

const tokenOf = (id: number) => `second-phone-${id}`;

function toastOf(call: Call): object {
  return {
    templateName: 'second_phone_call',
    templateParameters: { customerName: nameOf(call), phoneNumber: call.number },
    cancellationToken: tokenOf(call.id),
  };
}

/** Gone already when the agent has answered by it, and that is as good. */
function withdrawToast(id: number): void {
  void desktop?.call('cancelEvent', tokenOf(id)).catch(() => null);
}

/** The agent has closed it: the call goes on, and where no session is left, the panel shows itself on home. */
async function sessionClosed({ sessionId }: Readonly<Record<string, unknown>>): Promise<void> {
  const call = calls.current;
  if (call && call.session === sessionId) calls.change(call.id, { session: null });
  if (desktop) await show(desktop);
}

function report(error: unknown): void {
  fault = error instanceof Error ? error.message : String(error);
  draw();
}

async function start(): Promise<void> {
  draw();
  try {
    const opened = await openDesktop();
    opened.hear('onSessionClosed', sessionClosed);
    opened.hear('onclicktoact', ({ value }) => dial(String(value)));
    desktop = opened;
    draw();
    // An agent without the privilege still has a telephone.
    await opened.call('setClickToAct', true).catch(report);
    await takePlace(opened);
  } catch (error) {
    report(error);
  }
}

void start();
