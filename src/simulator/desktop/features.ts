/** What not every organisation has: presence and channel analytics, and what their methods do where it does not. */
import { Refusal } from './refusal.js';
import type { Quirks } from '../quirks/quirks.js';

const METHODS_OF = {
  presence: ['getPresence', 'setPresence'],
  analytics: ['logAnalyticsEvent', 'updateConversation'],
} as const satisfies Partial<Record<keyof Quirks, readonly string[]>>;

type Feature = keyof typeof METHODS_OF;

const FEATURES = Object.keys(METHODS_OF) as readonly Feature[];

/** What the methods of a presence that does not work answer. */
const FAILED = 'FAILED';

/** What the client library does not have on that account. */
export function methodsLeftOut(quirks: Quirks): readonly string[] {
  return FEATURES.filter((feature) => quirks[feature] === 'missing').flatMap(
    (feature) => METHODS_OF[feature],
  );
}

/**
 * What a method resolves with on that account; undefined where it does what it is there for.
 * @throws Refusal
 */
export function answerWithout(quirks: Quirks, method: string): string | undefined {
  const feature = FEATURES.find((name) => METHODS_OF[name].some((own) => own === method));
  if (feature === undefined || quirks[feature] === 'works') return undefined;
  if (quirks[feature] === 'failed') return FAILED;
  throw new Refusal('ServerError', `${method} fails, because the organisation has no ${feature}.`);
}
