/** `Microsoft.CIFramework` as the cases know it: the documented names, and nothing of what is behind them. */
type MethodName =
  | 'setMode'
  | 'getMode'
  | 'setWidth'
  | 'getWidth'
  | 'getEnvironment'
  | 'isConsoleApp'
  | 'setClickToAct'
  | 'getClickToAct'
  | 'setPresence'
  | 'getPresence'
  | 'raiseEvent'
  | 'createRecord'
  | 'retrieveRecord'
  | 'updateRecord'
  | 'deleteRecord'
  | 'searchAndOpenRecords'
  | 'getEntityMetadata'
  | 'openForm'
  | 'refreshForm'
  | 'renderSearchPage'
  | 'notifyEvent'
  | 'cancelEvent'
  | 'canCreateSession'
  | 'createSession'
  | 'getSession'
  | 'getFocusedSession'
  | 'getAllSessions'
  | 'requestFocusSession'
  | 'setSessionTitle'
  | 'notifyNewActivity'
  | 'notifyKpiBreach'
  | 'updateContext'
  | 'createTab'
  | 'getTabs'
  | 'getFocusedTab'
  | 'focusTab'
  | 'refreshTab'
  | 'setTabTitle'
  | 'closeTab'
  | 'updateConversation'
  | 'logAnalyticsEvent';

type Handler = (payload: string) => unknown;

export type Framework = Readonly<Record<MethodName, (...args: readonly unknown[]) => Promise<unknown>>> & {
  readonly addHandler: (event: string, handler: Handler) => unknown;
  readonly removeHandler: (event: string, handler: Handler) => unknown;
};

export type Payload = Readonly<Record<string, unknown>>;

/** What a provider has heard of one event, since it began to listen. */
export class Listener {
  readonly payloads: Payload[] = [];
  readonly #arrived = new EventTarget();

  constructor(framework: Framework, event: string) {
    framework.addHandler(event, (text) => {
      this.payloads.push(JSON.parse(text) as Payload);
      this.#arrived.dispatchEvent(new Event('payload'));
      return Promise.resolve();
    });
  }

  /** The first one, or the one after `count - 1` others, past or to come. */
  async payload(count = 1): Promise<Payload> {
    for (;;) {
      const found = this.payloads[count - 1];
      if (found) return found;
      await new Promise((resolve) => this.#arrived.addEventListener('payload', resolve, { once: true }));
    }
  }
}
