/** A desktop, a telephone and callers that are none, for what the provider makes of them alone. */
import type { AgentDesktop } from '../../src/agent-desktop.js';
import { LineError, type Line, type Softphone } from '../../src/softphone.js';

/** A desktop of somebody else's, which keeps none of its promises. */
export const BROKEN: AgentDesktop = {
  start: () => Promise.resolve(),
  offer: () => Promise.reject(new Error('offer')),
  openSession: () => Promise.reject(new Error('openSession')),
  requestFocus: () => Promise.resolve(),
  tellStory: () => Promise.reject(new Error('tellStory')),
  markWaiting: () => Promise.reject(new Error('markWaiting')),
  lookUp: () => Promise.reject(new Error('lookUp')),
  find: () => Promise.reject(new Error('find')),
  showRecord: () => Promise.reject(new Error('showRecord')),
  createCustomer: () => Promise.reject(new Error('createCustomer')),
  record: () => Promise.reject(new Error('record')),
  show: () => Promise.resolve(),
  giveWay: () => Promise.resolve(),
  stop: () => undefined,
};

/** A telephone that cannot even be started. */
export const SOFTPHONE: Softphone = {
  registration: { state: 'signedOut' },
  start: () => {
    throw new URIError('no such user');
  },
  reconnect: () => undefined,
  enableSound: () => undefined,
  examine: () => Promise.resolve([]),
  stop: () => Promise.resolve(),
  dial: () => {
    throw new LineError('notReady');
  },
};

/** A caller, who may take the place of another one, and the means to hang up. */
export function caller(id: string, replaces: string | null = null, answerAfter: number | null = null) {
  const over = new AbortController();
  const done: string[] = [];
  const does = (what: string) => {
    done.push(what);
    return Promise.resolve();
  };
  const line: Line = {
    ...{ id, direction: 'inbound', party: { name: '', number: '+15550100' }, over: over.signal },
    ...{ replaces, answerAfter },
    ...{ reject: () => void does('reject'), hangUp: () => undefined, mute: () => undefined },
    ...{ invite: () => Promise.resolve(), answer: () => does('answer') },
    ...{
      hold: () => does('hold'),
      resume: () => Promise.resolve(),
      sendDigits: () => Promise.resolve(),
      transfer: () => Promise.resolve(),
      transferTo: () => Promise.resolve(),
      join: () => Promise.resolve(),
      part: () => undefined,
    },
  };
  return { line, done, hangUp: () => over.abort() };
}
