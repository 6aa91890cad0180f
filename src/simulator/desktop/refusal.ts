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
  RejectAfterClientError: 400,
  NotificationTemplateNotFoundError: 404,
  NotificationNotFoundError: 404,
  SessionLimitExceededError: 429,
  ServerError: 500,
} as const;

export type RefusalName = keyof typeof CODES;

export class Refusal extends Error {
  override readonly name: RefusalName;

  constructor(name: RefusalName, message: string) {
    super(message);
    this.name = name;
  }

  /** What the provider is told. */
  get rejection(): Rejection {
    return { errorCode: this.errorCode, message: this.explanation };
  }

  /** With the reason in words, for the inspector. */
  get explanation(): string {
    return `${this.name}: ${this.message}`;
  }

  protected get errorCode(): number {
    return CODES[this.name];
  }
}

/**
 * Of a notification: the documented message is the bare name, beside the name of the method in Microsoft's own spelling.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/microsoft-ciframework/notifyevent
 */
export class NotificationRefusal extends Refusal {
  override get rejection(): Rejection {
    return { errorCode: this.errorCode, message: this.name, msdyn_name: 'NotifyEvent' };
  }
}
