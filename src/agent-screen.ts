/**
 * Port: what the agent sees and what the agent can ask for. State goes down as one value, requests come up as one
 * union; a request changes nothing by itself. Texts are the screen's own: here are only codes and facts.
 */
import type { Call, CallId, Customer, Ended, Met } from './call/call.js';
import type { PresenceReport } from './agent-presence.js';
import type { AudioMove } from './audio-devices.js';
import type { AskCause } from './call/consent.js';
import type { HostDescription, HostStatus, PanelMode } from './agent-desktop.js';
import type { Finding, MicrophoneFault, LineRefusal, Registration, VoiceMail } from './softphone.js';
import type { LogEntry } from './log.js';
import type { ConfigProblem } from './config/config.js';

export interface AgentView {
  readonly registration: Registration;
  readonly host: HostStatus;
  readonly panel: PanelMode;
  /** Calls that are not over, oldest first. */
  readonly calls: readonly Call[];
  /** The call whose session the agent has gone to in the desktop last, unless they have turned to another one since. */
  readonly front: CallId | null;
  /** Calls that are over, newest first. */
  readonly recent: readonly Ended[];
  /** The agent has seen those of `recent` that were over by then: milliseconds since the epoch. */
  readonly seenAt: number;
  /** What waits for the agent to be heard. */
  readonly voiceMail: VoiceMail;
  /** Since when the agent is not to be disturbed; null while calls ring. */
  readonly doNotDisturb: number | null;
  /** Newest last. */
  readonly notices: readonly Notice[];
  /** What the sign-in form knows already, or null where nobody has to sign in by hand. */
  readonly signIn: SignInForm | null;
}

export interface SignInForm {
  readonly user: string;
  /** The last attempt was refused by the server. */
  readonly refused: boolean;
}

/** Something the agent has to know and can act on. The screen says what happened, what it means, what to do. */
export type Notice = { readonly id: string } & NoticeContent;

export type NoticeContent =
  | { readonly code: 'microphone'; readonly fault: MicrophoneFault }
  | {
      readonly code: 'dialRefused';
      readonly target: string;
      readonly reason: LineRefusal;
      /** The call on whose account they were to be asked something; not there for any other. */
      readonly call?: CallId;
    }
  | {
      readonly code: 'callEnded';
      readonly call: CallId;
      readonly outcome: Met;
      readonly party: string;
      readonly status: number | null;
    }
  | {
      readonly code: 'requestRefused';
      readonly call: CallId;
      /** `holdBeside`: on account of another call. It is silent on both sides, although the far end did not agree. */
      readonly act: 'answer' | 'hold' | 'holdBeside' | 'resume' | 'digits';
      readonly reason: LineRefusal;
    }
  /** Somebody else did not take the call over: it is the agent's still, `held` or in conversation. */
  | {
      readonly code: 'transferFailed';
      readonly call: CallId;
      readonly party: string;
      readonly target: string;
      readonly reason: LineRefusal;
      readonly status: number | null;
      readonly held: boolean;
    }
  /** Who was asked before a transfer is gone, and the customer waits on hold. */
  | {
      readonly code: 'consultationEnded';
      readonly call: CallId;
      readonly party: string;
      readonly consulted: string;
    }
  /** Two calls were not joined: who waits on hold, and the call that the agent is in. */
  | {
      readonly code: 'conferenceFailed';
      readonly call: CallId;
      readonly party: string;
      readonly other: CallId;
      readonly reason: LineRefusal;
    }
  /** The toast was not shown or said yes by itself: consent is asked for here. */
  | {
      readonly code: 'askedHere';
      readonly call: CallId;
      readonly cause: Exclude<AskCause, 'noHost'>;
    }
  | { readonly code: 'heldTooLong'; readonly call: CallId; readonly party: string; readonly seconds: number }
  /** An emergency number was not called from here: `text` says what to do instead, '' the usual. */
  | { readonly code: 'emergencyBlocked'; readonly target: string; readonly text: string }
  /** An emergency number is being called. */
  | {
      readonly code: 'emergencyDialled';
      readonly call: CallId;
      readonly target: string;
      readonly text: string;
    }
  /** Too many calls at once: the caller was told that the agent is busy. */
  | { readonly code: 'turnedAway'; readonly party: string }
  /** A number was activated in the desktop that is not to be dialled unasked. */
  | { readonly code: 'askToDial'; readonly target: string; readonly name: string; readonly why: AskedBefore }
  | { readonly code: 'soundBlocked' }
  /** Devices were unplugged or have come back: others are used now. */
  | { readonly code: 'audioMoved'; readonly moves: readonly AudioMove[] }
  /** The browser opened no window for the telephone, which stays where it is. */
  | { readonly code: 'windowBlocked' }
  | { readonly code: 'configuration'; readonly problem: ConfigProblem };

/** `policy`: everything is asked about; `often`: another one was dialled a moment ago. */
export type AskedBefore = 'policy' | 'code' | 'premium' | 'international' | 'often';

export type AgentRequest =
  | {
      readonly type: 'answer' | 'decline' | 'hangUp' | 'hold' | 'resume' | 'openSession';
      readonly call: CallId;
    }
  | { readonly type: 'mute'; readonly call: CallId; readonly muted: boolean }
  | { readonly type: 'sendDigits'; readonly call: CallId; readonly digits: string }
  /** `customer` is whose number it is, where the agent has chosen one. */
  | { readonly type: 'dial'; readonly target: string; readonly customer?: Customer }
  /** The agent says who it is; see `recognition.ts`. */
  | { readonly type: 'identify'; readonly call: CallId; readonly customer: Customer }
  /** Passes the call on to whoever answers at `target`; `resume` takes it back while that is not yet so. */
  | { readonly type: 'transfer'; readonly call: CallId; readonly target: string }
  /** Calls `target` to ask first; the call waits on hold. */
  | { readonly type: 'consult'; readonly call: CallId; readonly target: string }
  /** Joins the far ends of two calls of the agent's, who leaves both. */
  | { readonly type: 'transferTo'; readonly call: CallId; readonly consulted: CallId }
  /** New callers are turned away from now on, or ring again. */
  | { readonly type: 'doNotDisturb'; readonly on: boolean }
  /** The agent has looked at the calls that are over, or wants them forgotten. */
  | { readonly type: 'seeRecent' | 'clearRecent' }
  /** Joins two calls to a conference. What is then asked for one of them, except to end it, is done for both. */
  | { readonly type: 'confer'; readonly call: CallId; readonly other: CallId }
  /** Ends all calls of the conference. */
  | { readonly type: 'endConference' }
  | { readonly type: 'dismiss'; readonly notice: string }
  | { readonly type: 'reconnect' }
  | { readonly type: 'enableSound' }
  | { readonly type: 'signIn'; readonly user: string; readonly password: string }
  | { readonly type: 'signOut' };

/** The administrator's page: everything that says why it does not ring. */
export interface Diagnostics {
  readonly version: string;
  readonly view: AgentView;
  /** Where the configuration comes from; the last has the last word. */
  readonly sources?: readonly string[];
  readonly entries: readonly LogEntry[];
  /** What there is to say of the host; null where there is none. */
  readonly describeHost?: () => Promise<HostDescription | null>;
  /** Looks for what keeps the agent from talking; empty when nothing is wrong here. Not there without a telephone. */
  readonly examine?: () => Promise<readonly Finding[]>;
  /** The agent's presence in the desktop. Not there where nobody looks after it. */
  readonly presence?: PresenceReport;
  /** Everything that the flight recorder has; null where it could not be fetched yet. Not there without a telephone. */
  readonly recording?: () => RecordingFile | null;
}

export interface RecordingFile {
  readonly name: string;
  readonly text: string;
}
