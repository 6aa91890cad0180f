/** The timeline of a record: the telephone calls and notes that regard it, newest first. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from './tokens.js';
import { icons } from './icons.js';
import { PageElement, shown } from './page-element.js';
import type { Fields, RecordStore } from '../../records/store.js';

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

@customElement('desktop-record-timeline')
export class DesktopRecordTimeline extends PageElement {
  @property() record = '';

  override render() {
    const items = this.records ? itemsOf(this.records, this.record) : [];
    return html`
      <h2>Timeline</h2>
      ${
        items.length === 0
          ? html`<p class="empty">No calls or notes yet.</p>`
          : html`<ul>
              ${items.map((item) => timelineItem(item))}
            </ul>`
      }
    `;
  }

  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
        padding: 14px 16px 16px;
        background: var(--colorNeutralBackground1);
        border-radius: 8px;
        box-shadow: var(--shadow4);
      }

      h2 {
        margin-bottom: 10px;
        font-size: 14px;
        font-weight: 600;
      }

      ul {
        display: grid;
        gap: 14px;
      }

      li {
        display: grid;
        grid-template-columns: 32px minmax(0, 1fr);
        gap: 10px;
      }

      .mark {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        color: var(--colorBrandForeground);
        background: var(--colorBrandBackground2);
        border-radius: 50%;
      }

      h3 {
        overflow-wrap: anywhere;
        font-size: 14px;
        font-weight: 600;
      }

      .meta,
      .empty {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }

      p {
        overflow-wrap: anywhere;
      }
    `,
  ];
}

interface Item {
  readonly kind: 'incoming' | 'outgoing' | 'note';
  readonly title: string;
  readonly text: string;
  readonly minutes: number | null;
  readonly at: string;
}

function itemsOf(records: RecordStore, id: string): readonly Item[] {
  const calls = records.all('phonecall').filter((call) => call._regardingobjectid_value === id);
  const notes = records.all('annotation').filter((note) => note._objectid_value === id);
  return [...calls.map(callItem), ...notes.map(noteItem)].sort((one, other) =>
    other.at.localeCompare(one.at),
  );
}

function callItem(call: Fields): Item {
  return {
    kind: call.directioncode === true ? 'outgoing' : 'incoming',
    title: shown(call, 'subject') || 'Phone call',
    text: shown(call, 'description'),
    minutes: typeof call.actualdurationminutes === 'number' ? call.actualdurationminutes : null,
    at: shown(call, 'createdon'),
  };
}

function noteItem(note: Fields): Item {
  return {
    kind: 'note',
    title: shown(note, 'subject') || 'Note',
    text: shown(note, 'notetext'),
    minutes: null,
    at: shown(note, 'createdon'),
  };
}

const KINDS = { incoming: 'Incoming call', outgoing: 'Outgoing call', note: 'Note' } as const;

function timelineItem({ kind, title, text, minutes, at }: Item) {
  const when = Number.isNaN(Date.parse(at)) ? '' : DATE.format(new Date(at));
  const parts = [KINDS[kind], when, minutes === null ? '' : `${minutes} min`];
  return html`
    <li>
      <span class="mark">${icons[kind]}</span>
      <div>
        <h3>${title}</h3>
        <p class="meta">${parts.filter(Boolean).join(' · ')}</p>
        <p>${text}</p>
      </div>
    </li>
  `;
}
