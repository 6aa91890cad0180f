/** The diagnostics as plain text for a mail or a ticket. Says nothing of who called: numbers are cut, names left out. */
import type { Diagnostics } from '../agent-screen.js';
import type { Call } from '../call/call.js';
import type { HostStatus } from '../agent-desktop.js';
import { redact, type LogEntry } from '../log.js';
import type { Registration } from '../softphone.js';
import type { Explanations } from './messages.js';

/** Codes in place of sentences for the states, because the text is read by support and searched by machines. */
export function diagnosticsText(
  { version, view, entries }: Diagnostics,
  texts: Explanations,
  surroundings: readonly (readonly [name: string, value: string])[] = [],
): string {
  const lines = [
    `cif-softphone ${version}`,
    `${texts.telephoneLine}: ${lineOf(view.registration)}`,
    `${texts.desktop}: ${hostOf(view.host)}`,
    ...surroundings.map(([name, value]) => `${name}: ${value}`),
    `${texts.calls}: ${view.calls.map(callOf).join('; ') || texts.noCalls}`,
    '',
    `${texts.log}:`,
    ...entries.map(entryOf),
  ];
  return lines.join('\n');
}

function lineOf(registration: Registration): string {
  switch (registration.state) {
    case 'signedOut':
      return 'signedOut';
    case 'connecting':
      return `connecting ${registration.server}`;
    case 'ready':
      return `ready ${registration.server} since ${moment(registration.since)}`;
    case 'down': {
      const { server, cause, status, since, retryAt } = registration;
      const next = retryAt === null ? 'no retry' : `retry ${moment(retryAt)}`;
      return `down ${server} ${cause} ${status ?? '-'} since ${moment(since)}, ${next}`;
    }
  }
}

function hostOf(host: HostStatus): string {
  if (host.state === 'connected') return `connected ${host.organization}`;
  return host.state === 'absent' ? `absent ${host.cause} ${host.detail}`.trimEnd() : host.state;
}

function callOf(call: Call): string {
  return `${call.direction} ${redact(call.party.number)} ${call.phase}, session ${call.session.state}`;
}

function entryOf({ at, event, detail }: LogEntry): string {
  return `${moment(at)} ${event} ${JSON.stringify(detail)}`;
}

function moment(at: number): string {
  return new Date(at).toISOString();
}
