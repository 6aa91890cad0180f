/** How things stood, and all that is known of one step: as lists of names and values. */
import { html, nothing } from 'lit';
import { SOURCES } from '../recording/recording-file.js';
import type { Entry, RecordedCall, State } from '../../../recorder/recording.js';

export function stateTemplate({ registration, cause, host, panel, doNotDisturb, notices, calls }: State) {
  return html`<section aria-label="State">
    <h2>At that moment</h2>
    <dl>
      ${fact('Line', `${registration} ${cause}`)} ${fact('Host', host)} ${fact('Panel', panel)}
      ${fact('Do not disturb', doNotDisturb ? 'on' : 'off')} ${fact('Notices', notices.join(', ') || 'none')}
      ${fact('Calls', calls.length === 0 ? 'none' : String(calls.length))}
    </dl>
    <ul>
      ${calls.map((call) => html`<li>${callText(call)}</li>`)}
    </ul>
  </section>`;
}

export function entryDetails({ source, name, call, at, time, detail }: Entry) {
  const { text, ...more } = detail;
  return html`<section aria-label="Step">
    <h2>${SOURCES[source]}: ${name}</h2>
    <dl>
      ${fact('At', `${(at / 1000).toFixed(3)} s (${new Date(time).toISOString()})`)}
      ${call ? fact('Call', call) : nothing}
    </dl>
    ${typeof text === 'string' ? html`<pre tabindex="0" role="region" aria-label="Message">${text}</pre>` : nothing}
    ${
      Object.keys(more).length === 0
        ? nothing
        : html`<pre tabindex="0" role="region" aria-label="Details">${JSON.stringify(more, null, 2)}</pre>`
    }
  </section>`;
}

function fact(name: string, value: string) {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function callText(call: RecordedCall): string {
  const { direction, phase, number, session, sessionId, isKnown } = call;
  const flags = ['muted', 'heldByParty', 'transferring', 'joined'] as const;
  return [
    ...[direction, number, phase, `session ${session} ${sessionId}`.trim()],
    ...(isKnown ? ['customer known'] : []),
    ...(call.connected ? [] : ['no audio']),
    ...flags.filter((flag) => call[flag]),
  ].join(' · ');
}
