/**
 * The part of `Microsoft.CIFramework` that the telephone uses, in our own words. Everything is optional, because an
 * older organisation lacks newer methods, and every result is `unknown`, because what is documented as JSON text also
 * comes as a Map, an object, null or nothing at all.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework
 */
export interface Framework {
  readonly addHandler?: (event: HostEvent, handler: HostEventHandler) => unknown;
  readonly removeHandler?: (event: HostEvent, handler: HostEventHandler) => unknown;
  readonly getEnvironment?: () => unknown;
  readonly setClickToAct?: (enabled: boolean) => unknown;
  /** Not documented: true in the multi-session apps. */
  readonly isConsoleApp?: () => unknown;
  readonly getMode?: () => unknown;
  readonly setMode?: (mode: 0 | 1 | 2) => unknown;
  /** Pixels. Fewer than 300 are ignored, more than half the screen collapse the panel. */
  readonly setWidth?: (pixels: number) => unknown;
  readonly searchAndOpenRecords?: (entity: string, query: string, searchOnly: boolean) => unknown;
  /** Resolves when the agent saves or closes the form. */
  readonly openForm?: (options: string, parameters?: string) => unknown;
  /** Data is JSON text. */
  readonly createRecord?: (entity: string, data: string) => unknown;
  readonly updateRecord?: (entity: string, id: string, data: string) => unknown;
  readonly updateConversation?: (conversation: string, data: string) => unknown;
  readonly logAnalyticsEvent?: (data: AnalyticsData, name: string) => unknown;
  /** Its text, exactly as the administrator has it. */
  readonly setPresence?: (text: string) => unknown;
  readonly getPresence?: () => unknown;
  readonly notifyEvent?: (toast: ToastInput) => unknown;
  readonly cancelEvent?: (cancellationToken: string) => unknown;
  readonly canCreateSession?: () => unknown;
  readonly createSession?: (session: SessionInput) => unknown;
  readonly getAllSessions?: () => unknown;
  readonly getSession?: (session: string) => unknown;
  readonly getFocusedSession?: () => unknown;
  /** Some versions take a count of messages as second argument, so it is never called with more than one. */
  readonly requestFocusSession?: (session: string) => unknown;
  /** `count` is of all that is new since the agent was there. */
  readonly notifyNewActivity?: (session: string, count: number) => unknown;
  /** The documentation calls the second the flag that takes the mark away, and says that `false` does so, too. */
  readonly notifyKpiBreach?: (session: string, shouldReset?: true, details?: string) => unknown;
  /** In some versions it never settles. */
  readonly setSessionTitle?: (title: Slugs) => unknown;
  readonly updateContext?: (context: Slugs, session: string) => unknown;
}

export type Method = keyof Framework;
export type Arguments<M extends Method> = Parameters<NonNullable<Framework[M]>>;

/** The names are Microsoft's, with their uneven capitals. */
export type HostEvent =
  | 'onclicktoact'
  | 'onmodechanged'
  | 'onsizechanged'
  | 'onpagenavigate'
  | 'onSessionSwitched'
  | 'onSessionClosed'
  | 'onPresenceChange';

/** The host counts a throw and everything that is no promise as a failure. */
export type HostEventHandler = (payload: unknown) => Promise<void>;

export interface ToastInput {
  readonly templateName: string;
  readonly templateParameters: Slugs;
  readonly cancellationToken: string;
}

export interface SessionInput {
  readonly templateName: string;
  readonly templateParameters?: Slugs;
  readonly customerName?: string;
  /** Comes back by `getSession`, also to a page that was loaded later. */
  readonly context: { readonly softphone: Purpose };
}

export interface AnalyticsData {
  readonly conversationId: string;
  readonly providerSessionId: string;
  readonly clientSessionId: string;
  readonly events: readonly {
    readonly kpiEventName: string;
    readonly kpiEventReason: string;
    /** ISO 8601. */
    readonly eventTimestamp: string;
    readonly customData: readonly { readonly attribute: string; readonly value: string }[];
  }[];
}

/** What a session of ours is for. */
export type Purpose = 'call' | 'default';

/** Values for the `{name}` places of a template. */
export type Slugs = Readonly<Record<string, string>>;
