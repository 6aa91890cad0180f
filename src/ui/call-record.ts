/** All that is known of a call that is over, to be opened below it. Pure. */
import { html, nothing } from 'lit';
import type { Ended } from '../call/call.js';
import type { DirectionSummary } from '../call/quality.js';
import { formatDuration } from './format.js';
import type { Messages } from './messages.js';
import type { HistoryTexts } from './messages/history.js';

export function callRecord(call: Ended, texts: HistoryTexts, { locale, phoneNumber }: Messages) {
  const { begunAt, endedAt, establishedAt, ending, outcome, party, quality } = call;
  const entry = (name: string, value: unknown) =>
    html`<dt>${name}</dt>
      <dd>${value}</dd>`;
  return html`<dl class="small">
    ${entry(texts.begun, new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' }).format(begunAt))}
    ${party.number && entry(texts.number, html`<bdi dir="ltr">${phoneNumber(party.number)}</bdi>`)}
    ${isUnheard(call) ? nothing : entry(texts.rang, lasted(begunAt, establishedAt ?? endedAt))}
    ${establishedAt === null ? nothing : entry(texts.talked, lasted(establishedAt, endedAt))}
    ${outcome === 'failed' && ending.status !== null ? entry(texts.status, ending.status) : nothing}
    ${quality ? entry(texts.sound, texts.scores(score(quality.sent, locale), score(quality.received, locale))) : nothing}
  </dl>`;
}

/** It was turned away before it could ring. */
function isUnheard({ outcome }: Ended): boolean {
  return outcome === 'busy' || outcome === 'doNotDisturb';
}

function lasted(from: number, to: number): string {
  return formatDuration(Math.round((to - from) / 1000));
}

function score({ average }: DirectionSummary, locale: string): string {
  return average === null ? '–' : new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(average);
}
