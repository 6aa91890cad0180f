/**
 * Toasts: one is shown at a time, with its countdown, and the others wait in a queue. What became of each is told in the
 * framework's words. Several providers share the queue; a toast is withdrawn only by the one that asked for it.
 */
import { fill } from './slugs.js';
import { Refusal } from './refusal.js';
import type { DesktopNotification, NotificationField, NotificationTemplate } from './templates.js';
import type { Quirks } from '../quirks/quirks.js';
import type { Slugs } from './slugs.js';

export interface Toast {
  readonly id: number;
  readonly provider: string;
  readonly title: string;
  readonly fields: readonly NotificationField[];
  readonly acceptText: string;
  readonly rejectText: string | null;
  /** Length of the countdown. */
  readonly seconds: number;
  /** Whether the agent sees the countdown. */
  readonly showsTimeout: boolean;
  /** Address of its picture; '' for the telephone's. */
  readonly icon: string;
  readonly desktopNotification: DesktopNotification;
}

export type ToastResult =
  | { readonly actionName: 'Accept'; readonly responseReason: 'Accept' | 'AutoAccept' }
  | {
      readonly actionName: 'Reject';
      readonly responseReason:
        'DeclinedByAgent' | 'NotificationQueueLimitExceeded' | 'NotificationQueueTimeLimitExceeded';
    }
  | { readonly actionName: 'Timeout'; readonly responseReason: 'DisplayTimeout' }
  | { readonly actionName: 'Cancel' | 'Cancelled'; readonly responseReason: 'CancelledByProvider' };

interface Waiting {
  readonly toast: Toast;
  readonly autoAccept: boolean;
  readonly token: string;
  readonly settle: (result: ToastResult) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

type ToastQuirks = Pick<
  Quirks,
  'toastLimit' | 'toastQueueSeconds' | 'cancelledToast' | 'cancelledActionName'
>;

/** As many header-value lines as a toast has room for [D]. */
const MOST_FIELDS = 4;

/** Makes a toast known outside the page when its turn has come. Returns how to take that back. */
export type Announce = (toast: Toast) => () => void;

export class Toasts {
  readonly #quirks: ToastQuirks;
  readonly #changed: () => void;
  readonly #announce: Announce;
  #retract = () => {};
  /** The first one is on screen. */
  #queue: readonly Waiting[] = [];
  #offered = 0;

  constructor(quirks: ToastQuirks, changed: () => void, announce: Announce = () => () => {}) {
    this.#quirks = quirks;
    this.#changed = changed;
    this.#announce = announce;
  }

  /** The toast on screen. */
  get shown(): Toast | null {
    return this.#queue[0]?.toast ?? null;
  }

  /** How many others wait. */
  get waiting(): number {
    return Math.max(0, this.#queue.length - 1);
  }

  /** Resolves with what became of the toast; a withdrawn one may stay pending, by the quirk. */
  offer(provider: string, template: NotificationTemplate, slugs: Slugs, token: string): Promise<ToastResult> {
    if (this.#queue.length >= this.#quirks.toastLimit) {
      return Promise.resolve({
        actionName: 'Reject',
        responseReason: 'NotificationQueueLimitExceeded',
      });
    }
    const toast = this.#compose(provider, template, slugs);
    return new Promise((settle) => {
      const waiting = { toast, autoAccept: template.autoAccept, token, settle, timer: undefined };
      this.#queue = [...this.#queue, waiting];
      if (this.#queue.length === 1) this.#showFirst();
      else this.#limitWaiting(waiting);
      this.#changed();
    });
  }

  accept(): void {
    this.#finish(this.#queue[0], { actionName: 'Accept', responseReason: 'Accept' });
  }

  reject(): void {
    this.#finish(this.#queue[0], { actionName: 'Reject', responseReason: 'DeclinedByAgent' });
  }

  /** @throws Refusal when there is no such toast of this provider's, any more or ever */
  withdraw(provider: string, token: string): void {
    const waiting = this.#queue.find(
      (candidate) => candidate.token === token && candidate.toast.provider === provider,
    );
    if (!waiting) throw new Refusal('NotificationNotFoundError', 'there is no notification with this token.');
    const { cancelledActionName, cancelledToast } = this.#quirks;
    if (cancelledToast === 'staysPending') this.#remove(waiting);
    else this.#finish(waiting, { actionName: cancelledActionName, responseReason: 'CancelledByProvider' });
  }

  /** The page that asked for them is gone: its toasts go, and nobody is told. */
  forget(provider: string): void {
    this.#remove(...this.#queue.filter(({ toast }) => toast.provider === provider));
  }

  #compose(provider: string, template: NotificationTemplate, slugs: Slugs): Toast {
    this.#offered += 1;
    return {
      id: this.#offered,
      provider,
      title: fill(template.title, slugs),
      fields: template.fields
        .slice(0, MOST_FIELDS)
        .map(({ header, value }) => ({ header, value: fill(value, slugs) })),
      acceptText: template.acceptText,
      rejectText: template.rejectText,
      seconds: template.seconds,
      showsTimeout: template.showTimeout ?? true,
      icon: template.icon ?? '',
      desktopNotification: template.desktopNotification ?? 'never',
    };
  }

  #showFirst(): void {
    const first = this.#queue[0];
    if (!first) return;
    clearTimeout(first.timer);
    if (first.autoAccept) {
      return this.#finish(first, { actionName: 'Accept', responseReason: 'AutoAccept' });
    }
    this.#retract = this.#announce(first.toast);
    first.timer = setTimeout(() => {
      this.#finish(first, { actionName: 'Timeout', responseReason: 'DisplayTimeout' });
    }, first.toast.seconds * 1_000);
  }

  #limitWaiting(waiting: Waiting): void {
    waiting.timer = setTimeout(() => {
      this.#finish(waiting, {
        actionName: 'Reject',
        responseReason: 'NotificationQueueTimeLimitExceeded',
      });
    }, this.#quirks.toastQueueSeconds * 1_000);
  }

  #finish(waiting: Waiting | undefined, result: ToastResult): void {
    if (!waiting) return;
    waiting.settle(result);
    this.#remove(waiting);
  }

  #remove(...gone: readonly Waiting[]): void {
    for (const { timer } of gone) clearTimeout(timer);
    const shown = this.#queue[0];
    this.#queue = this.#queue.filter((waiting) => !gone.includes(waiting));
    if (this.#queue[0] !== shown) {
      this.#retract();
      this.#retract = () => {};
      this.#showFirst();
    }
    this.#changed();
  }
}
