/**
 * Every text of the screen, as a typed object that is handed down by property. A language is one such object; what
 * is missing in it does not compile. Plural and interpolation are functions, because languages order words differently.
 */
import type { HostAbsence } from '../agent-desktop.js';
import type { AskedBefore } from '../agent-screen.js';
import type { AudioMove } from '../audio-devices.js';
import type { AskCause } from '../call/consent.js';
import type { Met, Phase, Progress, SessionRefusal } from '../call/call.js';
import type { Grade, QualityWarning } from '../call/quality.js';
import type { DownCause, Finding, LineRefusal, MicrophoneFault, VoiceMail } from '../softphone.js';
import type { RecognitionTexts } from './messages/recognition.js';
import type { WrapUpTexts } from './messages/wrap-up.js';
import type { LineState } from './line-state.js';

/** What happened, what it means (for the caller, where there is one), what to do. */
export type Explanation = readonly [what: string, meaning: string, cure: string];

export interface Messages {
  /** BCP 47, for Intl. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** How a telephone number is written; a text that is none is given back as it is. */
  readonly phoneNumber: (text: string) => string;
  /** What the widget is called. */
  readonly telephone: string;

  readonly line: Readonly<Record<LineState, string>>;
  readonly tryingAgainIn: (seconds: number) => string;
  readonly noFurtherAttempt: string;
  readonly tryNow: string;
  readonly noDesktop: string;

  readonly signIn: string;
  readonly signingIn: string;
  readonly signOut: string;
  readonly user: string;
  readonly password: string;

  readonly numberToCall: string;
  readonly call: string;
  /** Whoever was missed. */
  readonly callBack: string;
  readonly callSomeone: (who: string) => string;
  readonly dialPad: string;

  readonly phase: Readonly<Record<Phase, string>>;
  /** In the phase `ringing`, which has words of its own for the rest. */
  readonly progress: Readonly<Record<Exclude<Progress, 'ringing'>, string>>;
  /** Of a call that is about to be answered without the agent's doing. */
  readonly answersItself: string;
  readonly withheld: string;
  /** The call comes by way of somebody else; `forWhom` is '' where that one was called at first. */
  readonly diverted: (by: string, forWhom: string) => string;
  /** A table's name in plain words, by its logical name; '' for one that has none. */
  readonly record: (entity: string) => string;
  readonly answer: string;
  readonly decline: string;
  readonly hangUp: string;
  readonly mute: string;
  readonly muted: string;
  readonly hold: string;
  readonly resume: string;
  readonly swap: string;
  readonly keypad: string;
  /** Opens the number field during a call. */
  readonly addCall: string;
  /** Names a control of one of several calls: `Answer: Maria Castro`. */
  readonly ofCall: (act: string, who: string) => string;
  readonly onceAnswered: string;
  readonly heldByParty: string;
  readonly connectionLost: string;
  readonly otherCalls: string;

  readonly transfer: string;
  /** At a glance; the whole of it is `transferringTo`. */
  readonly transferring: string;
  readonly transferringTo: (who: string) => string;
  readonly ringingThere: string;
  readonly takeBack: string;
  readonly transferredTo: (who: string) => string;

  readonly conference: string;
  /** Ends the part of one of them, and of both. */
  readonly drop: string;
  readonly endConference: string;
  /** The agent leaves, and the other two go on: as a label, and at length. */
  readonly connect: string;
  readonly connectBoth: (one: string, other: string) => string;

  readonly openingSession: string;
  readonly openSession: string;

  /** Stands where Answer will stand, while callers reach the agent. */
  readonly ringsHere: string;
  /** And while the agent is not to be disturbed. */
  readonly ringsNowhere: string;

  readonly notices: string;
  readonly dismiss: string;
  readonly tryAgain: string;
  readonly enableSound: string;

  readonly settings: string;
  readonly details: string;
  /** All that is said at length, which no call has to wait for. */
  readonly loadExplanations: () => Promise<Explanations>;
}

/** Why a call of ours came to nothing, by SIP status (RFC 3261 section 21). */
export type Failures = Readonly<Record<number, (who: string) => Explanation>>;

/** What went wrong, in full sentences, and the administrator's page. */
export interface Explanations {
  readonly quality: {
    /** Stand beside a grade: `They hear you` `well`. */
    readonly theyHear: string;
    readonly youHear: string;
    readonly grade: Readonly<Record<Grade, string>>;
    /** The last part is the one suggestion. */
    readonly warning: Readonly<Record<QualityWarning, Explanation>>;
    /** Of calls that are over. */
    readonly heading: string;
    readonly scores: (who: string, sent: string, received: string) => string;
    readonly warnedOf: (warnings: string) => string;
  };
  readonly examination: {
    readonly question: string;
    readonly looking: string;
    readonly copy: string;
    readonly allWell: Explanation;
    readonly forAdministrator: (cure: string) => string;
    /** What is not said of a fault that comes up by itself. */
    readonly finding: Readonly<
      Record<Exclude<Finding, MicrophoneFault | DownCause | 'soundBlocked'>, Explanation>
    >;
    /** What the administrator can do, where it is not only the agent who can do something. */
    readonly cure: Readonly<Partial<Record<Finding, string>>>;
  };
  readonly recognition: RecognitionTexts;
  readonly wrapUp: WrapUpTexts;
  readonly lineDown: Readonly<Record<DownCause, Explanation>>;
  readonly sessionRefused: Readonly<Record<SessionRefusal, Explanation>>;
  readonly sessionClosed: Explanation;
  readonly microphone: Readonly<Record<MicrophoneFault, Explanation>>;
  readonly notDialled: (target: string) => string;
  readonly actRefused: Readonly<Record<'answer' | 'hold' | 'holdBeside' | 'resume' | 'digits', string>>;
  /** Why, and what to do. */
  readonly refusal: Readonly<Record<LineRefusal, readonly [why: string, cure: string]>>;
  readonly ended: Readonly<Record<Exclude<Met, 'failed'>, (who: string) => Explanation>>;
  readonly failed: Failures;
  /** For a status that is not among them; null where the network failed. */
  readonly failedOtherwise: (who: string, status: number | null) => Explanation;
  readonly notTransferred: (target: string) => string;
  readonly notTransferable: (customer: string) => readonly [why: string, cure: string];
  /** What became of the customer. */
  readonly afterTransfer: Readonly<Record<'held' | 'back' | 'stayed', (customer: string) => string>>;
  /** Who waits on hold did not come into the conference. */
  readonly notJoined: (who: string) => string;
  readonly consultationEnded: (consulted: string, customer: string) => Explanation;
  readonly askedHere: Readonly<Record<Exclude<AskCause, 'noHost'>, Explanation>>;
  readonly heldTooLong: (who: string, seconds: number) => Explanation;
  /** `text` is what the organisation has to say to it, or ''. */
  readonly emergencyBlocked: (target: string, text: string) => Explanation;
  readonly emergencyDialled: (target: string, text: string) => Explanation;
  readonly turnedAway: (who: string) => Explanation;
  readonly askToDial: (target: string) => string;
  readonly whyAsked: Readonly<Record<AskedBefore, string>>;
  readonly soundBlocked: Explanation;
  readonly audioMoved: (moves: readonly AudioMove[]) => Explanation;
  readonly windowBlocked: Explanation;
  readonly configuration: (field: string) => string;

  readonly voiceMail: string;
  readonly voiceMailState: (voiceMail: VoiceMail) => string;
  readonly version: string;
  readonly telephoneLine: string;
  readonly server: string;
  readonly status: string;
  readonly desktop: string;
  readonly calls: string;
  readonly noCalls: string;
  readonly log: string;
  readonly entries: (count: number) => string;
  readonly inbound: string;
  readonly outbound: string;
  readonly sessionState: Readonly<Record<'none' | 'opening' | 'open' | 'refused' | 'closed', string>>;
  readonly refresh: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly shortcuts: string;
  readonly hostConnecting: string;
  readonly hostConnected: (user: string, organization: string) => string;
  readonly hostAbsent: Readonly<Record<HostAbsence, (detail: string) => Explanation>>;
}
