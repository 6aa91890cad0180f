/**
 * The two ends of a dialog, and how later requests find the other one. Both are sealed into the user part of our
 * Record-Route, so that the exchange remembers no dialogs and nobody is routed to a flow by guessing. An end that has
 * connected anew is found by its station.
 */
import { header, headers } from '../../sip/message/message.js';
import type { SipRequest } from '../../sip/message/message.js';
import { splitList } from '../../sip/message/grammar.js';
import { parseAddress, parseSipUri } from './address.js';
import type { Flow } from './flow.js';
import type { Registrar } from './registrar.js';
import { sameText } from './secret.js';
import type { Secret } from './secret.js';

/** A telephone in a call: the flow it was on at first, and what it is known by on later ones. */
export interface End {
  readonly flow: string;
  readonly station: string;
}

/** A dialog as the sender of a request within it sees it. */
export interface Dialog {
  readonly near: End;
  readonly far: End;
}

export interface RoutesOptions {
  readonly domain: string;
  readonly secret: Secret;
  readonly registrar: Registrar;
  /** The open flows by their id. */
  readonly flows: ReadonlyMap<string, Flow>;
}

export class Routes {
  readonly #options: RoutesOptions;

  constructor(options: RoutesOptions) {
    this.#options = options;
  }

  /**
   * The flow on which the end is reached now: its first one, unless that is closed or the telephone has registered on
   * another one since.
   */
  flowTo({ flow, station }: End): Flow | undefined {
    const { flows, registrar } = this.#options;
    const first = flows.get(flow);
    const isStillThere = first && registrar.on(first).some((binding) => binding.station === station);
    return isStillThere ? first : (registrar.flowOf(station) ?? first);
  }

  /** Whether what comes in on the flow comes from this end. */
  isFrom(end: End, flow: Flow): boolean {
    const { registrar } = this.#options;
    return flow.id === end.flow || registrar.on(flow).some(({ station }) => station === end.station);
  }

  /** The Record-Route value for a dialog between these ends. */
  record(caller: End, callee: End): string {
    const ends = [caller.flow, caller.station, callee.flow, callee.station].join('.');
    const seal = this.#options.secret.seal('route', ends);
    return `<sip:${ends}.${seal}@${this.#options.domain};transport=ws;lr>`;
  }

  /** Whether the request's first Route is one that we made, or claims to be. */
  isRouted(request: SipRequest): boolean {
    return this.#ownRoute(request) !== '';
  }

  /** Whom a request with our Route on this flow is from and for; undefined if the seal or the sender is wrong. */
  dialog(request: SipRequest, flow: Flow): Dialog | undefined {
    const ends = this.#unseal(this.#ownRoute(request));
    if (!ends) return undefined;
    const [caller, callee] = ends;
    const fromCaller = { near: { ...caller, flow: flow.id }, far: callee };
    const fromCallee = { near: { ...callee, flow: flow.id }, far: caller };
    // The first flows decide before the stations: somebody may call himself.
    if (flow.id === caller.flow) return fromCaller;
    if (flow.id === callee.flow) return fromCallee;
    if (this.isFrom(caller, flow)) return fromCaller;
    return this.isFrom(callee, flow) ? fromCallee : undefined;
  }

  #unseal(token: string): readonly [caller: End, callee: End] | undefined {
    const [, ends = '', seal = ''] = /^(.*)\.([^.]*)$/.exec(token) ?? [];
    if (!sameText(seal, this.#options.secret.seal('route', ends))) return undefined;
    const [callerFlow = '', callerStation = '', calleeFlow = '', calleeStation = ''] = ends.split('.');
    return [
      { flow: callerFlow, station: callerStation },
      { flow: calleeFlow, station: calleeStation },
    ];
  }

  /** The user part of a first Route that leads to this exchange, else ''. */
  #ownRoute(request: SipRequest): string {
    const route = parseSipUri(parseAddress(firstRoute(request))?.uri);
    return route?.host === this.#options.domain ? route.user : '';
  }
}

/** The Route values without the first one. */
export function withoutFirstRoute(request: SipRequest): readonly string[] {
  return headers(request, 'Route').flatMap(splitList).slice(1);
}

function firstRoute(request: SipRequest): string {
  return splitList(header(request, 'Route') ?? '')[0] ?? '';
}
