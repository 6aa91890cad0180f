/**
 * A chat as a provider: the customer's first line is offered by toast, and after the agent's consent it gets a session
 * with the customer's record. A line that comes while the focus is elsewhere asks for attention. Customers are simulated
 * in the page itself, by a button and by a clock.
 */
import { render } from 'lit';
import { consents, findContact, openSession, show, takePlace } from './at-home.js';
import { chatView, type ChatRequest } from './chat-view.js';
import { Conversations, customerOf, nextLine, type Conversation } from './conversations.js';
import { filterText, openDesktop, type AgentDesktop } from './framework.js';

/** Milliseconds. */
const REPLY_DELAY = 2_500;
const BETWEEN_CUSTOMERS = 20_000;

const conversations = new Conversations(draw);
let desktop: AgentDesktop | null = null;
/** What the panel shows. */
let shown: number | null = null;
/** The session of ours that has the focus; null while it is elsewhere. */
let focused: string | null = null;
let fault = '';
let clock: ReturnType<typeof setInterval> | undefined;

function draw(): void {
  render(
    chatView(
      { all: conversations.all, shown, fault, isOnline: desktop !== null, isRunning: clock !== undefined },
      act,
    ),
    document.body,
  );
}

function act(request: ChatRequest): void {
  switch (request.type) {
    case 'customerWrites':
      return void offer(customerOf(conversations.all.length));
    case 'runClock':
      return runClock(request.isRunning);
    case 'show':
      return showConversation(request.id);
    case 'reply':
      return reply(request.text);
  }
}

/** From the customer's first line to the session. */
async function offer(customer: string): Promise<void> {
  if (!desktop) return;
  const { id, messages } = conversations.add(customer);
  const slugs = { customerName: customer, message: messages[0]?.text ?? '' };
  const toast = { templateName: 'chat_message', templateParameters: slugs, cancellationToken: `chat-${id}` };
  try {
    if (await consents(desktop, toast)) await begin(desktop, id, customer);
    else conversations.change(id, { state: 'over' });
  } catch (error) {
    if (conversations.get(id)?.state === 'offered') conversations.change(id, { state: 'over' });
    report(error);
  }
}

/** The conversation does not wait for its session, and goes on where none can be had. */
async function begin(on: AgentDesktop, id: number, customer: string): Promise<void> {
  shown = id;
  conversations.change(id, { state: 'open' });
  const { id: customerRecordId } = await findContact(on, `fullname eq '${filterText(customer)}'`);
  const wish = { templateName: 'chat_session', customerName: customer, customerRecordId };
  const session = await openSession(on, wish);
  conversations.change(id, { session });
  if (session === null) report('Ten sessions are open. The conversation goes on here, without one.');
}

function reply(text: string): void {
  const conversation = conversations.open.find(({ id }) => id === shown);
  if (!conversation || text === '') return;
  conversations.write(conversation.id, { from: 'agent', text });
  setTimeout(() => customerWrites(conversation.id), REPLY_DELAY);
}

/** A customer's further line; one that the agent does not see asks for attention. */
function customerWrites(id: number): void {
  const conversation = conversations.open.find((each) => each.id === id);
  if (!conversation) return;
  conversations.write(id, { from: 'customer', text: nextLine(conversation) });
  if (conversation.session !== null && conversation.session !== focused)
    void askForAttention(conversation, conversation.session);
}

async function askForAttention({ id, unread }: Conversation, session: string): Promise<void> {
  conversations.change(id, { unread: unread + 1 });
  // No correlation id: in some versions the second argument is the number of messages.
  await desktop?.call('requestFocusSession', session).catch(report);
  await desktop?.call('notifyNewActivity', session, 1).catch(report);
}

function showConversation(id: number): void {
  shown = id;
  conversations.change(id, { unread: 0 });
}

/** New customers, and further lines of those who are here, by turns. */
function runClock(isRunning: boolean): void {
  clearInterval(clock);
  clock = isRunning ? setInterval(tick, BETWEEN_CUSTOMERS) : undefined;
  if (isRunning) tick();
  draw();
}

function tick(): void {
  const [oldest] = conversations.open;
  if (oldest && conversations.all.length % 2 === 1) customerWrites(oldest.id);
  else void offer(customerOf(conversations.all.length));
}

/** The focus entered or left a session of ours; of home and of others' sessions nobody tells us. */
function sessionSwitched({
  sessionId,
  focused: isFocused,
  focussed,
}: Readonly<Record<string, unknown>>): void {
  const session = String(sessionId);
  if (isFocused === true || focussed === true) focused = session;
  else if (focused === session) focused = null;
  const conversation = focused === null ? null : conversations.ofSession(focused);
  if (conversation) showConversation(conversation.id);
}

/** Only the agent closes sessions, and with it the conversation is over. */
async function sessionClosed({ sessionId }: Readonly<Record<string, unknown>>): Promise<void> {
  const session = String(sessionId);
  if (focused === session) focused = null;
  const conversation = conversations.ofSession(session);
  if (conversation) conversations.change(conversation.id, { state: 'over', session: null, unread: 0 });
  if (desktop && conversations.open.every((each) => each.session === null)) await show(desktop);
}

function report(error: unknown): void {
  fault = error instanceof Error ? error.message : String(error);
  draw();
}

async function start(): Promise<void> {
  draw();
  try {
    const opened = await openDesktop();
    opened.hear('onSessionSwitched', sessionSwitched);
    opened.hear('onSessionClosed', sessionClosed);
    desktop = opened;
    draw();
    await takePlace(opened);
  } catch (error) {
    report(error);
  }
}

void start();
