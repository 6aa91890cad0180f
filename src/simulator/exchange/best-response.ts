/** Which of the refusals of a forked request its caller gets (RFC 3261 section 16.7, step 6). Pure. */
import { headers } from '../../sip/message/message.js';
import type { Header, SipResponse } from '../../sip/message/message.js';

/** Within 4xx, those from which the caller can learn how to try again. */
const TELLING = [401, 407, 415, 420, 484];

/** The best of the final responses; a 6xx wins, else the lowest class, and the first of equals. */
export function bestOf(finals: readonly SipResponse[]): SipResponse | undefined {
  const [best] = [...finals].sort((one, other) => rank(one) - rank(other));
  return best && presentable(best, finals);
}

function rank({ status }: SipResponse): number {
  if (status >= 600) return 0;
  return Math.floor(status / 100) * 10 + (TELLING.includes(status) ? 0 : 1);
}

function presentable(best: SipResponse, finals: readonly SipResponse[]): SipResponse {
  // The 503 of one telephone would keep the caller off the whole exchange.
  if (best.status === 503) return { ...best, status: 500, reason: 'Server Internal Error' };
  if (best.status !== 401 && best.status !== 407) return best;
  const challenges = finals
    .filter((final) => final !== best)
    .flatMap((final) => [
      ...challengesIn(final, 'WWW-Authenticate'),
      ...challengesIn(final, 'Proxy-Authenticate'),
    ]);
  return { ...best, headers: [...best.headers, ...challenges] };
}

function challengesIn(final: SipResponse, name: string): Header[] {
  return headers(final, name).map((value): Header => [name, value]);
}
