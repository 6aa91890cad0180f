/** Makes of what was taken down what may be kept of it: here meets what each side redacts of its own. */
import type { AgentRequest, AgentView } from '../agent-screen.js';
import type { LogDetail } from '../log.js';
import type { Taped } from '../tape.js';
import { argumentsData, payloadData, resultData } from './host-data.js';
import { NOTHING_YET, type Details, type Entry, type State } from './recording.js';
import { sipText } from './sip-text.js';
import { changeOf, requestData, stateOf } from './state.js';

type Kept = Pick<Entry, 'name' | 'call' | 'detail'>;

/** Characters of a text that the telephone itself has put into its log. */
const LONGEST = 200;

export class Keeper {
  readonly #callOf: (message: string) => string;
  #state: State = NOTHING_YET;

  /** @param callOf the call of a SIP message; '' for none */
  constructor(callOf: (message: string) => string) {
    this.#callOf = callOf;
  }

  /** Null for what says nothing. Never throws, whatever the host has handed over. */
  kept(taped: Taped): Omit<Entry, 'id'> | null {
    const { at, time, source } = taped;
    try {
      const kept = this.#kept(taped);
      return kept && { at, time, source, ...kept };
    } catch {
      return { at, time, source, name: 'unreadable', call: '', detail: {} };
    }
  }

  #kept({ source, name, detail }: Taped): Kept | null {
    switch (source) {
      case 'sip':
        return this.#keptOfSip(name, detail);
      case 'media':
        return keptWithCall(name, detail as Details);
      case 'host':
        return keptOfHost(name, detail as HostDetail);
      case 'agent':
        return keptOfAgent(detail as AgentRequest);
      case 'telephone':
        return keptWithCall(name, shortened(detail as LogDetail));
      case 'state':
        return this.#keptOfState(detail as AgentView);
    }
  }

  #keptOfSip(direction: string, message: unknown): Kept | null {
    if (typeof message !== 'string') return { name: 'binary', call: '', detail: { direction } };
    const sip = sipText(message);
    return sip && { name: sip.name, call: this.#callOf(message), detail: { direction, ...sip.detail } };
  }

  #keptOfState(view: AgentView): Kept | null {
    const before = this.#state;
    this.#state = stateOf(view);
    const change = changeOf(before, this.#state);
    return change && { name: Object.keys(change).join(' '), call: '', detail: change };
  }
}

interface HostDetail {
  readonly call?: number;
  readonly name?: unknown;
  readonly args?: readonly unknown[];
  readonly value?: unknown;
}

/** `step` says whether it is a call of ours, its outcome, or an event. */
function keptOfHost(step: string, { call = 0, name, args, value }: HostDetail): Kept {
  if (args)
    return {
      name: step,
      call: '',
      detail: { step: 'call', number: call, arguments: argumentsData(step, args) },
    };
  const method = String(name).slice(0, LONGEST);
  if (step === 'event') return { name: method, call: '', detail: { step, payload: payloadData(value) } };
  return { name: method, call: '', detail: { step, number: call, result: resultData(method, value) } };
}

function keptOfAgent(request: AgentRequest): Kept {
  const call = 'call' in request ? request.call : '';
  return { name: request.type, call, detail: requestData(request) };
}

function keptWithCall(name: string, { call = '', ...detail }: Details): Kept {
  return { name, call: typeof call === 'string' ? call : '', detail };
}

function shortened(detail: LogDetail | null): Details {
  const texts = Object.entries(detail ?? {});
  return Object.fromEntries(
    texts.map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, LONGEST) : value]),
  );
}
