/**
 * Whether a call is to be answered without the agent's doing, by the word of the server: Answer-Mode (RFC 5373), the
 * `answer-after` of Call-Info and the `info` of Alert-Info that servers and telephones have agreed on. Whoever is not
 * trusted with it must not be asked.
 */
import type { IncomingMessage } from 'sip.js/lib/core/messages/incoming-message.js';

/** After how many seconds; null where nothing of the kind is wished. */
export function answerAfter(request: IncomingMessage): number | null {
  const [mode = ''] = [...request.getHeaders('priv-answer-mode'), ...request.getHeaders('answer-mode')];
  if (/^\s*auto\s*(?:;|$)/i.test(mode)) return 0;
  const [callInfo, alertInfo] = ['call-info', 'alert-info'].map((name) => parametersOf(request, name));
  const [, after] = /;\s*answer-after\s*=\s*"?(\d{1,2})\b/i.exec(callInfo ?? '') ?? [];
  if (after !== undefined) return Number(after);
  if (!/;\s*info\s*=\s*"?(?:alert-autoanswer|auto-?answer)\b/i.test(alertInfo ?? '')) return null;
  return Number(/;\s*delay\s*=\s*"?(\d{1,2})\b/i.exec(alertInfo ?? '')?.[1] ?? 0);
}

/** What stands beside the addresses of a header: what stands within one is somebody else's. */
function parametersOf(request: IncomingMessage, name: string): string {
  return request
    .getHeaders(name)
    .join(',')
    .slice(0, 2000)
    .replace(/<[^>]*>?/g, '');
}
