/**
 * What becomes of a number that is activated in the desktop: it is dialled at once, or the agent is asked. Whatever runs in
 * the desktop's page can say that a number was activated, so what costs money or does something else than call, and what comes
 * too often, is never dialled unasked. Fetched at the first click.
 */
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min';
import type { ClickToAct } from '../agent-desktop.js';
import type { AskedBefore } from '../agent-screen.js';
import type { ClickPolicy } from '../config/config.js';
import { placeOutboundCall, refuseToDial, type Destination, type OutboundParts } from './outbound.js';

/** Milliseconds between two calls that nobody confirmed: no agent clicks, talks and clicks again sooner. */
const LEAST_PAUSE = 3_000;

/** Digits from which on a number that there cannot be at home may be one abroad, behind a prefix of the house: `9011…`. */
const LONG = 11;

export class Clicks {
  readonly #policy: ClickPolicy;
  readonly #parts: OutboundParts;
  #asked: Destination | null = null;
  #dialledAt = -Infinity;

  constructor(policy: ClickPolicy, parts: OutboundParts) {
    this.#policy = policy;
    this.#parts = parts;
  }

  act({ number, name, customer }: ClickToAct): void {
    const { board, emergency } = this.#parts;
    const dialled = board.calls.filter(({ phase }) => phase === 'dialling' || phase === 'ringing');
    // Neither a question nor another call delays a call for help; what cannot be put through is said at once.
    const isForHelp = emergency.isOne(number) && !dialled.some(({ party }) => emergency.isOne(party.number));
    if (isForHelp) return this.#dial({ target: number, name, customer });
    if (dialled.length > 0) return refuseToDial({ target: number }, 'wrongState', this.#parts);
    if (board.view.registration.state !== 'ready')
      return refuseToDial({ target: number }, 'notReady', this.#parts);
    const destination = { target: number, name, customer };
    const why = this.#reasonToAsk(number);
    if (why) this.#ask(destination, why);
    else this.#dial(destination);
  }

  /** What the agent is being asked about, with the record that it stands in; null if it is another number. */
  confirmed(target: string): Destination | null {
    const { board } = this.#parts;
    const isAsked = board.view.notices.some(({ code }) => code === 'askToDial');
    if (!isAsked || this.#asked?.target !== target) return null;
    board.withdraw(({ code }) => code === 'askToDial');
    return this.#asked;
  }

  #dial(destination: Destination): void {
    this.#dialledAt = performance.now();
    void placeOutboundCall(destination, this.#parts);
  }

  #ask(destination: Destination, why: AskedBefore): void {
    const { board, log } = this.#parts;
    this.#asked = destination;
    log('call.askedToDial', { why });
    board.notify({ code: 'askToDial', target: destination.target, name: destination.name, why });
  }

  #reasonToAsk(number: string): AskedBefore | null {
    if (performance.now() - this.#dialledAt < LEAST_PAUSE) return 'often';
    return kindOf(number, this.#policy) ?? (this.#policy.clickToAct === 'ask' ? 'policy' : null);
  }
}

/** What a number is that is never dialled unasked. */
function kindOf(number: string, { premiumNumbers, country }: ClickPolicy): AskedBefore | null {
  const dialled = number.replace(/[^\d+*#]/g, '').replace(/^00/, '+');
  if (/[*#]/.test(dialled)) return 'code';
  const home = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(dialled, {
    extract: false,
    ...(home && { defaultCountry: home }),
  });
  const forms = [dialled, parsed?.number ?? '', `0${parsed?.nationalNumber ?? ''}`];
  if (premiumNumbers.some((prefix) => forms.some((form) => form.startsWith(prefix)))) return 'premium';
  // Without a country nobody knows what is abroad.
  return home && leadsAbroad(dialled, parsed, home) ? 'international' : null;
}

/** One that cannot exist at home, and is long enough, does so behind a prefix that we do not know. */
function leadsAbroad(dialled: string, parsed: PhoneNumber | undefined, home: CountryCode): boolean {
  if (!parsed?.isPossible()) return dialled.length >= LONG;
  return parsed.countryCallingCode !== getCountryCallingCode(home);
}
