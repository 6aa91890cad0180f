/**
 * The telephony provider: joins the telephone, the agent desktop and the agent's screen through their ports. Facts of
 * the first two go to the switchboard, requests of the third go to the first two. Knows no SIP, no CIF, no page.
 */
import { isOver, type CallId, type Ended } from '../call/call.js';
import { talking } from '../call/calls.js';
import type {
  AgentDesktop,
  AgentDesktopObserver,
  ClickToAct,
  HostStatus,
  PanelMode,
} from '../agent-desktop.js';
import type { AgentRequest, AgentView, NoticeContent } from '../agent-screen.js';
import type { CallPolicy } from '../config/config.js';
import { redact, type Log } from '../log.js';
import type {
  Finding,
  Line,
  LineFact,
  Registration,
  Softphone,
  SoftphoneObserver,
  VoiceMail,
} from '../softphone.js';
import { BlockedSounds, type Sound } from './blocked-sounds.js';
import { Customers } from './customers.js';
import { Dialling } from './dialling.js';
import { Emergency } from './emergency.js';
import { Followers, type Follower } from './followers.js';
import { HoldReminder } from './hold-reminder.js';
import type { InboundParts } from './inbound.js';
import { setDoNotDisturb, takeIn } from './intake.js';
import { knownAs } from './known-as.js';
import { LineRequests } from './line-requests.js';
import { noticeOfEnd } from './notice-of-end.js';
import type { ProviderOptions } from './provider-options.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { Switchboard } from './switchboard.js';
import { Transferring } from './transferring.js';
import { deservesAttention, hasComeUp } from './turning-points.js';
import { WidgetChoices } from './widget-choices.js';

export class Provider implements SoftphoneObserver, AgentDesktopObserver {
  readonly #policy: CallPolicy;
  readonly #log: Log;
  readonly #board: Switchboard;
  readonly #softphone: Softphone;
  readonly #desktop: AgentDesktop;
  readonly #sessions: Sessions;
  readonly #requests: LineRequests;
  readonly #transfers: Transferring;
  readonly #signIn: SignIn;
  readonly #reminder: HoldReminder;
  readonly #choices = new WidgetChoices();
  readonly #followers: Followers;
  readonly #blocked: BlockedSounds;
  #started: Promise<unknown> | null = null;
  readonly #begun: (over: AbortSignal) => void;
  /** Aborted while it is stopped. */
  #life = new AbortController();
  readonly #inbound: InboundParts;
  readonly #dialling: Dialling;

  constructor(options: ProviderOptions) {
    const { softphone, desktop, credentials, policy, log, show } = options;
    const { begun = () => {}, recall = () => null } = options;
    this.#begun = begun;
    this.#policy = policy;
    this.#log = log;
    this.#followers = new Followers(log);
    this.#board = new Switchboard((view) => this.#show(show, view));
    this.#blocked = new BlockedSounds(this.#board, log);
    this.#softphone = softphone(this);
    this.#desktop = desktop(this);
    this.#sessions = new Sessions(this.#board, this.#desktop, log);
    this.#requests = new LineRequests(this.#board, log);
    this.#signIn = new SignIn(credentials, this.#softphone, this.#board, log);
    this.#reminder = new HoldReminder(policy.heldReminder, (id) => this.#remindOfHeld(id));
    const parts = {
      ...{ board: this.#board, softphone: this.#softphone, desktop: this.#desktop, policy, log },
      ...{ sessions: this.#sessions, requests: this.#requests, choices: this.#choices },
      isDeaf: () => this.#blocked.has('tones'),
      customers: new Customers(this.#board, this.#desktop, recall),
    };
    this.#inbound = parts;
    const emergency = new Emergency(policy.emergency, this.#board, log);
    const outbound = { ...parts, emergency, most: policy.most };
    this.#dialling = new Dialling(policy, outbound);
    this.#transfers = new Transferring(outbound);
  }

  get view(): AgentView {
    return this.#board.view;
  }

  /** For what stands beside the calls. */
  get desktop(): AgentDesktop {
    return this.#desktop;
  }

  /**
   * Registers the telephone and looks for the desktop, side by side: neither waits for the other. A second start is the
   * first one. Always resolves.
   */
  async start(): Promise<void> {
    await (this.#started ??= this.#start());
  }

  async #start(): Promise<void> {
    if (this.#life.signal.aborted) this.#life = new AbortController();
    const begun = [this.#signIn.start(), this.#desktop.start()];
    this.#begun(this.#life.signal);
    await Promise.all(begun);
  }

  /** Ends all calls and takes leave of the server and the desktop. What is asked for after it is not carried out. */
  async stop(): Promise<void> {
    this.#started = null;
    this.#life.abort();
    this.#followers.stop();
    this.#reminder.stop();
    this.#desktop.stop();
    await this.#signIn.stop();
  }

  /** The page is about to go: whoever would be left behind in a call is told, as long as that can be. */
  leave(): void {
    this.#followers.leave();
    void this.stop();
  }

  /** Tells it of everything, from now until the stop. */
  accompany(follower: Follower): void {
    this.#followers.add(follower, this.view);
  }

  /** Tells the agent something that is known before, or beside, the telephone: a wrong configuration, blocked sound. */
  notify(content: NoticeContent): void {
    this.#board.notify(content);
  }

  /** Looks for what keeps the agent from talking. Always resolves; empty when nothing is wrong here. */
  async examine(): Promise<readonly Finding[]> {
    const { registration } = this.view;
    const soundBlocked = this.#blocked.any;
    const examination = await import('./examination.js').catch(() => null);
    if (!examination) return ['notExamined'];
    return examination.examine({ softphone: this.#softphone, registration, soundBlocked, log: this.#log });
  }

  // ── the telephone reports ──────────────────────────────────────────────────────────────────────────────────────

  registrationChanged(registration: Registration): void {
    const wasReady = this.view.registration.state === 'ready';
    this.#board.set({ registration });
    if (registration.state === 'ready') this.#board.belongTo(registration.user);
    if (registration.state === 'signedOut') {
      setDoNotDisturb(false, this.#inbound);
      this.#board.set({ voiceMail: { state: 'unknown' } });
    }
    this.#signIn.registrationChanged(registration);
    if (!wasReady || registration.state !== 'down') return;
    for (const call of talking(this.#board.calls)) this.#sessions.callAttentionTo(call);
  }

  voiceMailChanged(voiceMail: VoiceMail): void {
    this.#board.set({ voiceMail });
  }

  offered(line: Line): void {
    takeIn(line, this.#inbound);
  }

  happened(line: Line, fact: LineFact): void {
    const change = this.#board.apply(line.id, fact);
    if (!change || change.before === change.after) return;
    const { before, after } = change;
    this.#reminder.follow(after);
    if (isOver(after)) this.#ended(after);
    if (before.party.number !== after.party.number) void this.#inbound.customers.identify(line);
    if (hasComeUp(before, after)) this.#requests.cameUp(after.id);
    if (deservesAttention(before, after)) this.#sessions.callAttentionTo(after);
  }

  /** The telephone plays the voices; who plays the tones reports them here too. One notice stands for both. */
  soundBlocked(blocked: boolean, sound: Sound = 'voices'): void {
    this.#blocked.report(blocked, sound);
  }

  // ── the desktop reports ────────────────────────────────────────────────────────────────────────────────────────

  hostChanged(host: HostStatus): void {
    this.#board.set({ host });
  }

  panelChanged(panel: PanelMode): void {
    this.#board.set({ panel });
  }

  clickedToAct(click: ClickToAct): void {
    this.#log('call.clickedToAct', { number: redact(click.number) });
    void this.#desktop.show();
    void this.#dialling.click(click);
  }

  sessionClosed(session: string): void {
    const call = this.#sessions.closed(session);
    if (call && this.#policy.sessionClosed === 'hangUp') this.#board.line(call.id)?.hangUp();
  }

  sessionFocused(session: string | null): void {
    this.#sessions.focused(session);
  }

  // ── the agent requests ─────────────────────────────────────────────────────────────────────────────────────────

  /** Carries out what the agent asked for. What comes of it is told by facts and notices. */
  handle(request: AgentRequest): void {
    if (this.#life.signal.aborted) return;
    switch (request.type) {
      case 'answer':
      case 'decline':
        return this.#choices.choose(request.call, request.type);
      case 'hangUp':
        return this.#board.line(request.call)?.hangUp();
      case 'hold':
        return this.#requests.hold(request.call);
      case 'resume':
        return this.#requests.resume(request.call);
      case 'mute':
        return this.#requests.mute(request.call, request.muted);
      case 'sendDigits':
        return this.#requests.sendDigits(request.call, request.digits);
      case 'transfer':
      case 'consult':
      case 'transferTo':
        return void this.#transfers.handle(request);
      case 'confer':
        return void this.#requests.confer(request.call, request.other);
      case 'endConference':
        return this.#requests.endConference();
      case 'openSession':
        return void this.#sessions.open(request.call);
      case 'dial':
        return this.#dialling.dial(request.target, request.customer);
      case 'identify':
        return void this.#board.apply(request.call, { ...request, type: 'identified' });
      case 'doNotDisturb':
        return setDoNotDisturb(request.on, this.#inbound);
      case 'seeRecent':
        return this.#board.set({ seenAt: Date.now() });
      case 'clearRecent':
        return this.#board.clearRecent();
      case 'dismiss':
        return this.#board.withdraw(({ id }) => id === request.notice);
      case 'reconnect':
        return void this.#signIn.retry();
      case 'signIn':
        return this.#signIn.submit(request.user, request.password);
      case 'signOut':
        return void this.#signIn.signOut();
      case 'enableSound':
        return this.#softphone.enableSound();
    }
  }

  /** A screen that fails must not take the call with it. */
  #show(show: ProviderOptions['show'], view: AgentView): void {
    try {
      show(view);
    } catch (error) {
      this.#log('screen.failed', { error: error instanceof Error ? error.name : typeof error });
    }
    this.#followers.follow(view);
  }

  #ended(call: Ended): void {
    const { outcome, ending } = call;
    const seconds = call.establishedAt === null ? 0 : Math.round((call.endedAt - call.establishedAt) / 1000);
    this.#log('call.ended', { call: call.id, outcome, by: ending.by, status: ending.status, seconds });
    this.#transfers.ended(call);
    // Whoever still has something for the agent to do says so when it is done.
    if (this.#board.calls.length === 0 && !this.#followers.isBusy) void this.#desktop.giveWay();
    const notice = noticeOfEnd(call);
    if (notice) this.#board.notify(notice);
  }

  #remindOfHeld(id: CallId): void {
    const call = this.#board.call(id);
    // Who is being transferred waits for somebody else.
    if (call?.phase !== 'held' || call.transfer) return;
    const seconds = Math.round((Date.now() - call.heldSince) / 1000);
    this.#log('call.heldTooLong', { call: id, seconds });
    this.#board.notify({ code: 'heldTooLong', call: id, party: knownAs(call), seconds });
    this.#sessions.callAttentionTo(call);
  }
}
