/**
 * Port: a telephone line that registers with a server, is rung and dials. What stands behind it (SIP, a test)
 * is not known here. Facts come out through the observer; the methods are requests.
 */
import type { CallFact, CallId, Party } from './call/call.js';

/** Who the telephone is. The password stays in memory and is never logged, stored or displayed. */
export interface Credentials {
  /** The user part of the address of record, `201` in `sip:201@example.com`. */
  readonly user: string;
  readonly password: string;
  /** A token in the place of the password, for a server that asks for one (RFC 8898). As secret as that. */
  readonly token?: string | undefined;
  /** The name for digest authentication where it is not `user`. */
  readonly authorizationUser?: string | undefined;
  /** What the far end sees beside the number. */
  readonly displayName?: string | undefined;
}

/** Whether callers reach the agent, and if not, why. Times are milliseconds since the epoch. */
export type Registration =
  | { readonly state: 'signedOut' }
  | { readonly state: 'connecting'; readonly server: string }
  | { readonly state: 'ready'; readonly server: string; readonly user: string; readonly since: number }
  | {
      readonly state: 'down';
      readonly server: string;
      readonly cause: DownCause;
      /** The SIP status that refused us, where one did. */
      readonly status: number | null;
      readonly since: number;
      /** When the next attempt is made by itself; null when none is, because it could not succeed. */
      readonly retryAt: number | null;
    };

export type DownCause =
  /** No connection to the server. */
  | 'unreachable'
  /** Connected, but the server does not answer. */
  | 'silent'
  /** 401 or 407 again after our credentials, or 403: the agent must sign in anew. */
  | 'wrongPassword'
  /** 404 or another refusal that names the user. */
  | 'unknownUser'
  /** 5xx, 503 with Retry-After, or anything else the server says no with. */
  | 'serverRefused';

/** Why the microphone could not be had. */
export type MicrophoneFault =
  /** The agent or the browser's settings said no. */
  | 'denied'
  /** The page around the frame does not delegate the microphone. */
  | 'notDelegated'
  | 'missing'
  /** Another program holds it, or the system failed to open it. */
  | 'busy'
  /** Not https and not localhost. */
  | 'insecure';

/** What an examination can find that keeps the agent from talking. */
export type Finding =
  | MicrophoneFault
  /** The system or the headset has muted the microphone, not the agent in the widget. */
  | 'mutedBySystem'
  /** The browser is asking the agent for the microphone and has no answer yet. */
  | 'undecided'
  | DownCause
  | 'connecting'
  | 'signedOut'
  /** No way through the network was found, although there is a relay (RFC 8656). */
  | 'pathFailed'
  /** No way through the network was found, and there is no relay that would make one. */
  | 'noRelay'
  /** The agent has muted the call. */
  | 'muted'
  /** Nothing leaves for the far end. */
  | 'notHeard'
  /** Nothing comes from the far end. */
  | 'nothingHeard'
  | 'soundBlocked'
  /** The examination could not be made. */
  | 'notExamined';

export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';
  readonly fault: MicrophoneFault;

  constructor(fault: MicrophoneFault) {
    super(`No microphone: ${fault}`);
    this.fault = fault;
  }
}

export type LineRefusal =
  /** What was typed holds nothing that can be dialled. */
  | 'notDialable'
  /** The telephone is not registered. */
  | 'notReady'
  /** The call is over. */
  | 'over'
  /** The request makes no sense in the call's present state. */
  | 'wrongState'
  /** The far end or the server said no. */
  | 'refused'
  /** No answer came in time, or the connection to the server is down. */
  | 'noAnswer'
  /** As many calls as the configuration allows are there already. */
  | 'tooMany'
  /** We gave it up ourselves. */
  | 'withdrawn'
  /** The browser does not mix the sounds of two calls. */
  | 'notMixed';

/** A request that the state of the call, the far end or the network refused. `status` is the SIP status, if any. */
export class LineError extends Error {
  override readonly name = 'LineError';
  readonly reason: LineRefusal;
  readonly status: number | null;

  constructor(reason: LineRefusal, status: number | null = null) {
    super(`The line refused: ${reason}`);
    this.reason = reason;
    this.status = status;
  }
}

/** One call on the telephone. Every request may be made in any state; one that cannot be carried out rejects. */
export interface Line {
  readonly id: CallId;
  readonly direction: 'inbound' | 'outbound';
  /** Who the far end is now: a transfer makes it somebody else. */
  readonly party: Party;
  /**
   * The call of ours that an inbound one takes the place of (RFC 3891): somebody has transferred its caller to us. The agent
   * has consented to that call already, and it ends when this one is answered. Null for any other call.
   */
  readonly replaces: CallId | null;
  /**
   * Seconds after which the server wants an inbound call answered without the agent's doing; null where it does not, or
   * is not trusted with it.
   */
  readonly answerAfter: number | null;
  /** Aborted when the call is over, whoever ended it. Hand it to everything awaited for this call. */
  readonly over: AbortSignal;
  /**
   * Sends the invitation of an outbound call. Resolves when it has gone out.
   * @throws MicrophoneError nothing was sent and the call is over
   * @throws LineError the call is over
   */
  invite(): Promise<void>;
  /**
   * Accepts an inbound call. Resolves when the answer has gone out.
   * @throws MicrophoneError the caller is still ringing and can be answered again
   * @throws LineError the call is over
   */
  answer(): Promise<void>;
  /** Refuses an inbound call: 480 nobody there, 486 busy here, 603 decline everywhere (RFC 3261 section 21). */
  reject(status: 480 | 486 | 603): void;
  /** Ends the call in whatever state it is: BYE, CANCEL, or 486 to an unanswered inbound call. */
  hangUp(): void;
  /**
   * Resolves when the far end has agreed. @throws LineError it refused; the call is as it was. With `regardless`, it is held
   * nevertheless: neither hears the other until `resume`
   */
  hold(regardless?: boolean): Promise<void>;
  /** Resolves when the far end has agreed. @throws LineError it refused; the call is as it was */
  resume(): Promise<void>;
  /** Does nothing before the call is established, where no agent is heard anyway, and after its end. */
  mute(muted: boolean): void;
  /**
   * Sends digits of `0-9 * # A-D`, a comma for a pause of two seconds: as telephone events (RFC 4733), or by INFO where
   * the far end takes none. @throws LineError not talking, or refused
   */
  sendDigits(digits: string): Promise<void>;
  /**
   * Blind transfer (REFER, RFC 5589 section 6): puts the far end on hold and asks it to call `target` in our place.
   * Resolves when the target has answered; our call ends with that. While it is asked, `resume` gives it up.
   * @throws LineError refused, unanswered or given up: the call is as it was before
   */
  transfer(target: string): Promise<void>;
  /**
   * Attended transfer (RFC 5589 section 7): joins the far end with the one of another call, which it takes the place of.
   * Resolves when they talk; both our calls end with that. @throws LineError both calls are as they were before
   */
  transferTo(consulted: CallId): Promise<void>;
  /**
   * Lets the far ends of this call and of another hear each other, besides the agent, wherever neither is on hold. Resolves
   * when their sounds are mixed; over with either call. @throws LineError both calls are as they were before
   */
  join(other: CallId): Promise<void>;
  /** Each of those that are joined is a call of its own again. */
  part(): void;
}

/** What is known of the messages that wait for the agent (RFC 3842). */
export type VoiceMail =
  /** Nothing yet, or nobody is to ask. */
  | { readonly state: 'unknown' }
  /** The server has said that it keeps none, or not for this agent. */
  | { readonly state: 'unavailable'; readonly status: number }
  | {
      readonly state: 'known';
      readonly waiting: boolean;
      /** Voice messages that have not been heard, and those that have; null where they are not counted. */
      readonly fresh: number | null;
      readonly kept: number | null;
      /** What to dial to hear them; '' where it is not known. */
      readonly number: string;
    };

/** What a line reports: the facts of the call that the telephone itself knows. */
export type LineFact = Extract<
  CallFact,
  {
    type:
      | 'ringing'
      | 'established'
      | 'holding'
      | 'held'
      | 'resuming'
      | 'resumed'
      | 'muted'
      | 'heldByParty'
      | 'connected'
      | 'party'
      | 'transferring'
      | 'transferFailed'
      | 'transferred'
      | 'quality'
      | 'joined'
      | 'parted'
      | 'ended';
  }
>;

export interface SoftphoneObserver {
  registrationChanged(registration: Registration): void;
  /** An inbound call. The caller hears ringing; nothing is answered and no audio leaves. */
  offered(line: Line): void;
  happened(line: Line, fact: LineFact): void;
  /** Only where the telephone is to ask for messages. */
  voiceMailChanged?(voiceMail: VoiceMail): void;
  /** The browser refuses to play sound before the agent has clicked in the page, or plays it again. */
  soundBlocked(blocked: boolean): void;
}

export interface Softphone {
  readonly registration: Registration;
  /**
   * Connects and registers, and keeps doing so until `stop`. Called again, it replaces the credentials; calls go on if the
   * user is the same, and end if it is another.
   */
  start(credentials: Credentials): void;
  /** Tries at once to connect or to register again. */
  reconnect(): void;
  /** Plays what the browser has blocked. To be called in the agent's click, which is what the browser waits for. */
  enableSound(): void;
  /**
   * Looks at what only the telephone can see: the microphone, which the browser may ask the agent for, and the calls. Empty
   * when all is well. Rejects where it could not look.
   */
  examine(): Promise<readonly Finding[]>;
  /** Ends all calls, unregisters and disconnects. Always resolves. */
  stop(): Promise<void>;
  /**
   * A line to a number of `0-9 + * #` or a SIP user name of this server; `invite` calls it. Its facts follow by the
   * observer.
   * @throws LineError what was typed cannot be dialled, or the telephone is not ready
   */
  dial(target: string): Line;
}
