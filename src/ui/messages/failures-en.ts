/** English: why a call of ours came to nothing, by SIP status: who it was that failed, and what the agent can do. */
import type { Explanation, Failures } from '../messages.js';

const LATER = 'Try again later.';
const TELL = 'Tell your administrator.';
const AGAIN = 'Try again; if it stays, tell your administrator.';

const moved = (who: string): Explanation => [
  `${who} has moved.`,
  'The call was sent elsewhere, where this telephone may not follow.',
  'Ask for their new number.',
];
const incompatible = (who: string): Explanation => [
  `${who} cannot take this kind of call.`,
  'The sound formats differ.',
  TELL,
];
const misunderstood = (who: string): Explanation => [
  `${who} was not reached.`,
  'Their side does not understand this telephone.',
  TELL,
];
const lost = (who: string): Explanation => [
  `${who} was not reached.`,
  'The call went in circles between servers.',
  TELL,
];
const busy = (who: string): Explanation => [`${who} is busy.`, 'They are in another call.', LATER];
const unknown = (who: string): Explanation => [
  `${who} does not exist.`,
  'Nobody was called.',
  'Check the number.',
];
const unauthorised = (who: string): Explanation => [
  `${who} was not called.`,
  'The server does not accept your user name or password for calls.',
  'Sign in again.',
];
const silent = (who: string): Explanation => [
  `${who} was not reached.`,
  'A server on the way did not answer.',
  AGAIN,
];
const unwanted = (who: string): Explanation => [
  `${who} was not reached.`,
  'They do not want calls from your number.',
  TELL,
];

export const failures: Failures = {
  301: (who) => [
    `${who} has a new number.`,
    'The old one is not in use any more.',
    'Ask for their new number.',
  ],
  305: (who) => [`${who} was not called.`, 'The server wants the call to go through another server.', TELL],
  380: (who) => [`${who} cannot take a call.`, 'Their side offers another service instead.', LATER],
  401: unauthorised,
  402: (who) => [`${who} was not called.`, 'The call would have to be paid for first.', TELL],
  403: (who) => [`You may not call ${who}.`, 'The server forbids this call.', TELL],
  404: unknown,
  406: incompatible,
  407: unauthorised,
  408: (who) => [`${who} did not answer in time.`, 'Their telephone may be off.', LATER],
  410: (who) => [`${who} does not exist any more.`, 'Nobody was called.', 'Ask for their new number.'],
  415: incompatible,
  420: misunderstood,
  421: misunderstood,
  422: misunderstood,
  423: misunderstood,
  433: (who) => [`${who} takes no anonymous calls.`, 'Your number is withheld.', TELL],
  480: (who) => [`${who} cannot be reached now.`, 'Their telephone is off or unattended.', LATER],
  481: (who) => [`The call to ${who} got lost.`, 'The server does not know it any more.', 'Call again.'],
  482: lost,
  483: lost,
  484: (who) => [`${who} was not called.`, 'The number is not complete.', 'Check the number.'],
  485: (who) => [`${who} was not called.`, 'The number could mean several people.', 'Check the number.'],
  486: busy,
  487: (who) => [`The call to ${who} was cancelled.`, 'Nobody answered it.', ''],
  488: incompatible,
  491: (who) => [`${who} was not reached.`, 'Both sides wanted something at the same moment.', 'Call again.'],
  500: (who) => [`${who} was not reached.`, 'The server has a fault.', AGAIN],
  502: silent,
  503: (who) => [
    `${who} was not reached.`,
    'The server is overloaded or in maintenance.',
    'Try again in a minute.',
  ],
  504: silent,
  580: incompatible,
  600: busy,
  603: (who) => [`${who} declined the call.`, 'They do not want to talk now.', LATER],
  604: unknown,
  606: incompatible,
  607: unwanted,
  608: unwanted,
};

/** A status that is not named, by its class (RFC 3261 section 21); null where the network failed. */
export function failedOtherwise(who: string, status: number | null): Explanation {
  if (status === null) return [`The call with ${who} broke off.`, 'The connection was lost.', 'Call again.'];
  const code = `(${status})`;
  if (status < 400) return moved(who);
  if (status < 500)
    return [
      `${who} was not reached.`,
      `Their side refused the call ${code}.`,
      'Check the number, or try again later.',
    ];
  if (status < 600) return [`${who} was not reached.`, `A server failed ${code}.`, AGAIN];
  return [`${who} cannot take the call anywhere.`, `Their side refused it ${code}.`, LATER];
}
