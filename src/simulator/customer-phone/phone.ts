/**
 * The customer phone without its face: one line for each customer, one call at a time, and what is sent and heard
 * in it. Knows no element; every change of its state is told to one listener.
 */
import type { Inviter, Invitation } from 'sip.js';
import { PhoneCall, type CallState, type Party } from './line/call.js';
import { CustomerLine, type LineState } from './line/line.js';
import type { Customer, DemoSettings } from './settings.js';
import { Incoming } from './sound/incoming.js';
import { microphoneProblem } from './sound/microphone.js';
import { CONCERT_PITCH, Outgoing, type Source } from './sound/outgoing.js';
import { Ringer, type Tune } from './sound/ringer.js';
import { Conversation } from './voice/conversation.js';
import { personaOf } from './voice/sentences.js';

/** Everything there is to show. */
export interface PhoneState {
  /** Who the person plays. */
  readonly customer: Customer;
  readonly line: LineState;
  /** Null before the first call; a call that has ended stays until the next. */
  readonly call: CallState | null;
  /** Whom we are connected with, or would be by a click. */
  readonly farEnd: Party;
  readonly source: Source;
  readonly muted: boolean;
  /** The agent is heard through the loudspeaker. */
  readonly aloud: boolean;
  readonly answersByItself: boolean;
  /** The keys that the agent has pressed in this call. */
  readonly digits: string;
  /** What the synthesised voice is saying. */
  readonly caption: string;
  /** Something that went wrong and does not end the call, or ''. */
  readonly problem: string;
  /** The browser plays and sends nothing before the person has clicked on the page. */
  readonly soundBlocked: boolean;
}

interface Sound {
  readonly context: AudioContext;
  readonly outgoing: Outgoing;
  readonly ringer: Ringer;
}

/** Milliseconds that a customer lets it ring. */
const PICK_UP = 2000;
/** Root mean square above which the agent is taken to be speaking: about -34 dB. */
const SPEECH = 0.02;

const TUNES: Partial<Record<CallState['phase'], Tune>> = { ringing: 'ringback', incoming: 'bell' };

export class Phone {
  readonly #lines: readonly [CustomerLine, ...CustomerLine[]];
  readonly #agent: Party;
  readonly #tone: number;
  readonly #changed: (state: PhoneState) => void;
  #state: PhoneState;
  #sound: Sound | null = null;
  #call: PhoneCall | null = null;
  #incoming: Incoming | null = null;
  /** Aborted when somebody else is to be heard. */
  #hearing = new AbortController();
  #conversation: Conversation | null = null;

  /** Registers at once; its tone is of that many hertz. @throws RangeError there is no customer in the settings */
  constructor(settings: DemoSettings, changed: (state: PhoneState) => void, tone?: number) {
    const [first, ...others] = settings.customers.map((customer) => this.#openLine(customer, settings));
    if (!first) throw new RangeError('A phone needs at least one customer');
    this.#lines = [first, ...others];
    this.#agent = { name: 'The agent', number: settings.agent };
    this.#changed = changed;
    this.#tone = tone ?? CONCERT_PITCH;
    this.#state = {
      ...{ customer: first.customer, line: first.state, call: null, farEnd: this.#agent, source: 'voice' },
      ...{ muted: false, aloud: true, answersByItself: true },
      ...{ digits: '', caption: '', problem: '', soundBlocked: false },
    };
    this.#lines.forEach((line) => line.start());
  }

  get state(): PhoneState {
    return this.#state;
  }

  /** Plays somebody else; not in a call. */
  become(customer: Customer): void {
    if (!this.#isFree()) return;
    this.#change({ customer, line: this.#lineOf(customer).state, call: null, farEnd: this.#agent });
  }

  async callAgent(): Promise<void> {
    if (!this.#isFree()) return;
    const call = this.#begin(this.#lineOf(this.#state.customer).callAgent());
    this.#change({ farEnd: this.#agent });
    await this.#settled(call.invite());
  }

  async answer(): Promise<void> {
    await this.#settled(this.#call?.answer());
  }

  async hangUp(): Promise<void> {
    await this.#settled(this.#call?.hangUp());
  }

  /** Sends something else, now or in the next call. The microphone that is refused leaves everything as it was. */
  async choose(source: Source): Promise<void> {
    const before = this.#state.source;
    this.#change({ source, problem: '' });
    try {
      await this.#openSound().outgoing.choose(source);
    } catch (error) {
      if (this.#state.source === source) this.#change({ source: before, problem: microphoneProblem(error) });
    }
    this.#converse();
  }

  mute(muted: boolean): void {
    this.#openSound().outgoing.mute(muted);
    this.#change({ muted });
  }

  playAloud(aloud: boolean): void {
    this.#incoming?.play(aloud);
    this.#change({ aloud });
  }

  answerByItself(answersByItself: boolean): void {
    this.#change({ answersByItself });
  }

  /** Sends one key of the keypad to the agent. */
  press(key: string): void {
    this.#call?.press(key);
  }

  /** To be called from a click: before one, a browser keeps the page silent. */
  async unblockSound(): Promise<void> {
    await this.#openSound().context.resume();
  }

  /** How loud what is sent is at this moment: root mean square, 0 to 1. */
  sentLevel(): number {
    return this.#sound?.outgoing.level() ?? 0;
  }

  /** How loud the agent is at this moment: root mean square, 0 to 1. */
  heardLevel(): number {
    return this.#incoming?.level() ?? 0;
  }

  /** The share of what is heard at this moment that lies at a frequency in hertz, 0 to 1. */
  heardTone(frequency: number): number {
    return this.#incoming?.toneShare(frequency) ?? 0;
  }

  /** All that has been heard in this call: mean square times seconds. */
  heardEnergy(): number {
    return this.#incoming?.energy ?? 0;
  }

  /** Ends the call, unregisters and closes everything. */
  async stop(): Promise<void> {
    await this.hangUp();
    await Promise.all(this.#lines.map((line) => line.stop()));
    this.#sound?.outgoing.close();
    await this.#sound?.context.close();
  }

  #openLine(customer: Customer, settings: DemoSettings): CustomerLine {
    return new CustomerLine(customer, settings, {
      lineChanged: (line) => {
        if (line.customer === this.#state.customer) this.#change({ line: line.state });
      },
      called: (line, invitation) => this.#called(line, invitation),
      openStream: (over) => this.#openSound().outgoing.openStream(over),
      pressed: (key) => this.#change({ digits: this.#state.digits + key }),
    });
  }

  #called(line: CustomerLine, invitation: Invitation): void {
    if (this.#call?.isReplacedBy(invitation)) return void this.#settled(this.#call.takeOver(invitation));
    if (!this.#isFree()) return void invitation.reject({ statusCode: 486 }).catch(() => {});
    this.#change({ customer: line.customer, line: line.state });
    const call = this.#begin(invitation);
    this.#change({ farEnd: call.farEnd });
    const timer = setTimeout(() => {
      if (this.#state.answersByItself) void this.answer();
    }, PICK_UP);
    call.over.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  #begin(session: Inviter | Invitation): PhoneCall {
    const call = new PhoneCall(session, {
      changed: (state) => this.#callChanged(state),
      connected: (heard) => this.#connected(call, heard),
      passedOn: () => this.#change({ farEnd: call.farEnd }),
      silenced: () => this.#change({ problem: 'The sound is lost. Hang up and call again.' }),
    });
    this.#call = call;
    this.mute(false);
    this.#change({ digits: '', problem: '' });
    this.#callChanged(call.state);
    return call;
  }

  #callChanged(call: CallState): void {
    this.#change({ call });
    this.#openSound().ringer.play(TUNES[call.phase] ?? null);
    if (call.phase === 'ended') {
      this.#conversation?.stop();
      this.#conversation = null;
      this.#incoming = null;
    }
    this.#converse();
  }

  #connected(call: PhoneCall, heard: MediaStream): void {
    const { context, outgoing } = this.#openSound();
    this.#hearing.abort();
    this.#hearing = new AbortController();
    const signal = AbortSignal.any([this.#hearing.signal, call.over]);
    this.#incoming = new Incoming(context, heard, signal);
    this.#incoming.play(this.#state.aloud);
    const position = this.#lines.findIndex(({ customer }) => customer === this.#state.customer);
    this.#conversation?.stop();
    this.#conversation = new Conversation(personaOf(this.#state.customer.name, position), {
      output: outgoing.voice,
      isHearing: () => this.heardLevel() > SPEECH,
      captioned: (caption) => this.#change({ caption }),
    });
    this.#converse();
  }

  /** The voice speaks while it is chosen and the agent can hear it. */
  #converse(): void {
    const { call, source } = this.#state;
    if (call?.phase === 'talking' && !call.held && source === 'voice') this.#conversation?.start();
    else this.#conversation?.stop();
  }

  /** The sound is opened late, because a browser warns of one that is opened before the first click. */
  #openSound(): Sound {
    if (this.#sound) return this.#sound;
    const context = new AudioContext();
    const outgoing = new Outgoing(context, this.#tone);
    const ringer = new Ringer(context);
    this.#sound = { context, outgoing, ringer };
    // A context that may start is suspended for a moment too: only without any click it will stay so.
    const look = () =>
      this.#change({
        soundBlocked: context.state === 'suspended' && !navigator.userActivation.hasBeenActive,
      });
    context.addEventListener('statechange', look);
    look();
    return this.#sound;
  }

  /** A request that the network or the browser refused: the call ends by itself, and here is why. */
  async #settled(request: Promise<void> | undefined): Promise<void> {
    try {
      await request;
    } catch {
      if (!this.#isFree()) this.#change({ problem: 'The phone could not do that. Is the exchange running?' });
    }
  }

  #isFree(): boolean {
    return this.#call === null || this.#call.over.aborted;
  }

  #lineOf(customer: Customer): CustomerLine {
    return this.#lines.find((line) => line.customer === customer) ?? this.#lines[0];
  }

  #change(patch: Partial<PhoneState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#changed(this.#state);
  }
}
