/** What can be configured, and what is wrong with a configuration. Knows no source: no file, no address, no network. */

import type { AdmissionPolicy } from '../call/admission.js';
import type { Outcome } from '../call/call.js';
import type { EmergencyNumbers } from '../call/emergency.js';
import type { ConsentPolicy } from '../call/consent.js';

/** One field that is wrong. The texts name the field and the cure; they hold no value of a secret field. */
export interface ConfigProblem {
  /** The path of the field, `sip.servers[0]`. */
  readonly field: string;
  readonly problem: string;
  readonly cure: string;
}

export interface Config {
  readonly sip: SipConfig;
  readonly credentials: CredentialsConfig;
  readonly desktop: DesktopConfig;
  readonly calls: CallsConfig;
  readonly screen: ScreenConfig;
  readonly wrapUp: WrapUpConfig;
  readonly presence: PresenceConfig;
  readonly analytics: AnalyticsConfig;
}

/** Texts of the agent's presence, exactly as the organisation has them; '' leaves it alone. */
export interface PresenceConfig {
  readonly inCall: string;
  readonly wrapUp: string;
  /** Which one means that callers are to be turned away. */
  readonly doNotDisturb: string;
}

export interface AnalyticsConfig {
  /** Whether the desktop's channel analytics hear of the calls, where the organisation has them. */
  readonly enabled: boolean;
}

export interface SipConfig {
  /** Addresses of the SIP server's WebSocket, `wss://…`, in order of preference (RFC 7118). */
  readonly servers: readonly string[];
  /** The host part of the agent's address of record. */
  readonly domain: string;
  /** STUN and TURN servers; none by default, and never one that is not named here. */
  readonly iceServers: readonly RTCIceServer[];
  /** Gives more of them, with credentials that expire: GET with the agent's cookies; '' where there is none. */
  readonly iceEndpoint: string;
  /** Media through TURN only, so that the far end never learns the agent's address. */
  readonly relayOnly: boolean;
  /** How digits are sent in a call: as telephone events (RFC 4733) where the far end takes them, or always by INFO. */
  readonly dtmf: 'auto' | 'info';
  /** Whether the caller is who the server asserts it to be (P-Asserted-Identity, RFC 3325). */
  readonly trustAssertedIdentity: boolean;
  /** Whether a call goes where the far end redirects it, if that is a number or a user of the own domain. */
  readonly redirects: 'follow' | 'refuse';
  /** Whether the server is asked for the messages that wait (RFC 3842). */
  readonly messageWaiting: boolean;
  /** The user whose messages they are; '' for the agent's own. */
  readonly mailbox: string;
  /** What is dialled to hear them; '' for what the server names. */
  readonly mailboxNumber: string;
  /** Asked-for lifetime of the registration, in seconds. */
  readonly expires: number;
}

/** How the telephone learns who it is: by asking the agent, or from an endpoint of the organisation, GET with the agent's cookies. */
export type CredentialsConfig =
  | { readonly from: 'agent'; readonly user: string }
  /** Answered by a JSON object `{user, password, authorizationUser?, displayName?, expires_in?}`. */
  | { readonly from: 'endpoint'; readonly url: string }
  /** Answered by a token as RFC 6749 section 5.1 has it, `{access_token, expires_in?, user?}`, for RFC 8898. */
  | { readonly from: 'token'; readonly url: string; readonly user: string };

export interface DesktopConfig {
  /**
   * Origins that the client library may be loaded from, `https://contoso.crm4.dynamics.com`. `*` stands for one label,
   * at the end of a label for digits or nothing (`crm*`); the last two labels are spelt out.
   */
  readonly origins: readonly string[];
  /** Unique name of the notification template for an inbound call. */
  readonly toastTemplate: string;
  /** Unique name of the session template for a call. */
  readonly sessionTemplate: string;
  /** Unique name of the template of the default session; null with a single provider, which needs none. */
  readonly defaultSessionTemplate: string | null;
  /** Where callers are looked up, the first of them also where new ones are kept; null for contacts and accounts. */
  readonly records: readonly RecordTable[] | null;
  /** Where colleagues are found by name; null for the users of the organisation. */
  readonly colleagues: readonly RecordTable[] | null;
  /** What becomes of a caller whom nobody knows: the form of a new record opens, or a button for it is there. */
  readonly unknownCaller: 'form' | 'button' | 'nothing';
  /** Whether the agent's choice among several records with one number outlives the page, in the browser's storage. */
  readonly rememberChoices: boolean;
  /** Pixels that the panel is asked to be wide; 0 leaves it as it is. */
  readonly panelWidth: number;
}

/** A table of the organisation with the columns that say whose number it is. */
export interface RecordTable {
  /** Logical name. */
  readonly entity: string;
  readonly name: string;
  readonly phones: readonly string[];
  /** What tells namesakes apart; '' where there is nothing. */
  readonly detail: string;
}

export interface CallPolicy extends ConsentPolicy, AdmissionPolicy, ClickPolicy {
  readonly emergency: readonly EmergencyNumbers[];
  /** What becomes of a call whose session the agent closes. */
  readonly sessionClosed: 'keep' | 'hangUp';
  /** Seconds on hold after which the agent is reminded; 0 never. */
  readonly heldReminder: number;
}

export type CallsConfig = CallPolicy;

/** What becomes of a number that is activated in the desktop. */
export interface ClickPolicy {
  /** International and premium numbers and codes are never dialled unasked. */
  readonly clickToAct: 'dial' | 'ask';
  /** What numbers that cost extra begin with, in national form or with `+`. */
  readonly premiumNumbers: readonly string[];
  /** ISO 3166 code of the agents' country, '' for the one that the browser's language speaks for. */
  readonly country: string;
}

export interface ScreenConfig {
  /** Whether there are keyboard shortcuts where the agent has not said so. */
  readonly shortcuts: boolean;
}

/** What is written down of calls, and when. */
export interface WrapUpConfig {
  /** Calls with these outcomes get a record; none where the list is empty. */
  readonly records: readonly Outcome[];
  /** What the agent can choose from as the result of a conversation; empty for the usual ones, in the agent's language. */
  readonly outcomes: readonly string[];
  /** Seconds after a conversation until what is written by then is taken for all; 0 for as long as the agent likes. */
  readonly seconds: number;
  /** Whether what is not with the organisation yet outlives the page, in the browser's storage. */
  readonly drafts: 'keep' | 'memory';
}
