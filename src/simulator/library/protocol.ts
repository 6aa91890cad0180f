/**
 * What the client library in a provider's frame and the desktop around it say to one another by `postMessage`.
 * Ours alone: the documentation describes the methods, not the wire beneath them. Each end parses all that comes in
 * and drops what it does not understand; who may speak at all is decided by window and origin before that.
 */
import { readBehaviour } from './behaviour.js';
import type { LibraryBehaviour } from './behaviour.js';

const PROTOCOL = 'cif-simulator/1';

/** Why a method was refused. The message begins with the name of the error, as in `SessionNotFoundError: …`. */
export interface Rejection {
  readonly errorCode: number;
  readonly message: string;
  /** Name of the method, where the documentation has it in the rejection: of `notifyEvent` and `cancelEvent`. */
  readonly msdyn_name?: string;
}

/** What came of one event at the handlers of a provider. */
export type Handling = 'handled' | 'failed' | 'unheard';

export type LibraryMessage =
  | { readonly type: 'hello' }
  | {
      readonly type: 'request';
      readonly request: number;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  | {
      readonly type: 'handled';
      readonly event: number;
      readonly handling: Handling;
      readonly detail: string;
    }
  /** The provider listens to this event from now on, or no longer: for the desktop's inspector, nothing depends on it. */
  | { readonly type: 'handler'; readonly name: string; readonly listens: boolean };

export type DesktopMessage =
  /** Answers the greeting, and comes again when the behaviour changes. */
  | { readonly type: 'welcome'; readonly behaviour: LibraryBehaviour }
  | { readonly type: 'resolved'; readonly request: number; readonly value: unknown }
  | { readonly type: 'rejected'; readonly request: number; readonly rejection: Rejection }
  | { readonly type: 'event'; readonly event: number; readonly name: string; readonly payload: unknown };

/** The message as it travels. */
export function seal(message: LibraryMessage | DesktopMessage): object {
  return { protocol: PROTOCOL, ...message };
}

function opened(data: unknown): Record<string, unknown> | null {
  return isObject(data) && data.protocol === PROTOCOL ? data : null;
}

export function parseLibraryMessage(data: unknown): LibraryMessage | null {
  const message = opened(data);
  switch (message?.type) {
    case 'hello':
      return { type: 'hello' };
    case 'request':
      return parseRequest(message);
    case 'handled':
      return parseHandled(message);
    case 'handler':
      return parseHandler(message);
    default:
      return null;
  }
}

function parseRequest({ request, method, args }: Record<string, unknown>): LibraryMessage | null {
  if (!isCount(request) || typeof method !== 'string' || !Array.isArray(args)) return null;
  return { type: 'request', request, method, args };
}

function parseHandled({ event, handling, detail }: Record<string, unknown>): LibraryMessage | null {
  if (!isCount(event) || !isHandling(handling) || typeof detail !== 'string') return null;
  return { type: 'handled', event, handling, detail: detail.slice(0, 500) };
}

function parseHandler({ name, listens }: Record<string, unknown>): LibraryMessage | null {
  if (typeof name !== 'string' || typeof listens !== 'boolean') return null;
  return { type: 'handler', name: name.slice(0, 500), listens };
}

export function parseDesktopMessage(data: unknown): DesktopMessage | null {
  const message = opened(data);
  switch (message?.type) {
    case 'welcome':
      return {
        type: 'welcome',
        behaviour: readBehaviour(isObject(message.behaviour) ? message.behaviour : {}),
      };
    case 'resolved':
      return isCount(message.request)
        ? { type: 'resolved', request: message.request, value: message.value }
        : null;
    case 'rejected':
      return isCount(message.request)
        ? { type: 'rejected', request: message.request, rejection: parseRejection(message.rejection) }
        : null;
    case 'event':
      return isCount(message.event) && typeof message.name === 'string'
        ? { type: 'event', event: message.event, name: message.name, payload: message.payload }
        : null;
    default:
      return null;
  }
}

function parseRejection(value: unknown): Rejection {
  const { message, errorCode, msdyn_name } = isObject(value) ? value : {};
  return {
    errorCode: typeof errorCode === 'number' ? errorCode : 0,
    message: typeof message === 'string' ? message : 'UnknownError',
    ...(typeof msdyn_name === 'string' && { msdyn_name }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isHandling(value: unknown): value is Handling {
  return value === 'handled' || value === 'failed' || value === 'unheard';
}
