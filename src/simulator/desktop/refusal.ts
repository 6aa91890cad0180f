/** A provider's request that the desktop does not carry out, as the client library will report it. */
import type { Rejection } from '../library/protocol.js';

/** The names that the documentation knows, and ours where it only says that a call fails. */
const CODES = {
  InvalidArgumentError: 400,
  PrivilegeError: 403,
  NotOwnSessionError: 403,
  ModeNotSupportedError: 403,
  RecordError: 404,
  MethodNotFoundError: 404,
  SessionNotFoundError: 404,
  SessionTemplateNotFoundError: 404,
  TabNotFoundError: 404,
  TabTemplateNotFoundError: 404,
  NotificationTemplateNotFoundError: 404,
  NotificationNotFoundError: 404,
  SessionLimitExceededError: 429,
} as const;

export type RefusalName = keyof typeof CODES;

export class Refusal extends Error {
  override readonly name: RefusalName;

  constructor(name: RefusalName, message: string) {
    super(message);
    this.name = name;
  }

  get rejection(): Rejection {
    return { errorCode: CODES[this.name], message: `${this.name}: ${this.message}` };
  }
}
