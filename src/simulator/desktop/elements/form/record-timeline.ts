/** The timeline of a record: what was said and done, newest first, and a place to add to it. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base, card } from '../tokens.js';
import { icons } from '../icons.js';
import { PageElement } from '../page-element.js';
import { timelineOf } from './timeline-items.js';
import { whenShown } from '../shown.js';
import './timeline-composer.js';
import type { Addition } from './timeline-composer.js';
import type { Kind, TimelineItem } from './timeline-items.js';

const KINDS: Readonly<Record<Kind, string>> = {
  incoming: 'Incoming call',
  outgoing: 'Outgoing call',
  task: 'Task',
  note: 'Note',
};

/** What the agent can look at alone, by the tables that are shown then. */
const FILTERS = {
  All: ['phonecall', 'task', 'annotation'],
  'Phone calls': ['phonecall'],
  Notes: ['annotation'],
  Tasks: ['task'],
} as const;

@customElement('desktop-record-timeline')
export class DesktopRecordTimeline extends PageElement {
  @property() entity = '';
  @property() record = '';
  @state() private filter: keyof typeof FILTERS = 'All';
  /** What the agent is writing. */
  @state() private adding: Addition | null = null;

  override render() {
    const tables: readonly string[] = FILTERS[this.filter];
    const items = this.records ? timelineOf(this.records, this.record) : [];
    const shownItems = items.filter(({ entity }) => tables.includes(entity));
    return html`
      <section class="card" aria-labelledby="heading">
        ${this.#head()} ${this.adding ? this.#composer(this.adding) : nothing}
        ${
          shownItems.length === 0
            ? html`<p class="empty">
                ${items.length === 0 ? 'No calls or notes yet.' : 'None of this kind.'}
              </p>`
            : html`<ul>
                ${shownItems.map((item) => this.#item(item))}
              </ul>`
        }
      </section>
    `;
  }

  #head() {
    return html`
      <header>
        <h2 id="heading">Timeline</h2>
        <select aria-label="Show in the timeline" @change=${this.#choose}>
          ${Object.keys(FILTERS).map(
            (name) => html`<option ?selected=${name === this.filter}>${name}</option>`,
          )}
        </select>
        ${this.#addButton('annotation', 'Add note', icons.note)}
        ${this.#addButton('phonecall', 'Add phone call', icons.phone)}
      </header>
    `;
  }

  #addButton(entity: Addition, label: string, icon: unknown) {
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-expanded=${this.adding === entity ? 'true' : 'false'}
      @click=${() => (this.adding = this.adding === entity ? null : entity)}
    >
      ${icon}
    </button>`;
  }

  #composer(adding: Addition) {
    return html`<desktop-timeline-composer
      adds=${adding}
      entity=${this.entity}
      record=${this.record}
      .records=${this.records}
      @done=${this.#close}
    ></desktop-timeline-composer>`;
  }

  #item({ kind, entity, id, title, text, minutes, at, author }: TimelineItem) {
    const meta = [KINDS[kind], whenShown(at), minutes === null ? '' : `${minutes} min`, author];
    return html`
      <li>
        <span class="mark">${icons[kind]}</span>
        <div>
          <h3><button class="link" @click=${() => this.openRecord(entity, id)}>${title}</button></h3>
          <p class="meta">${meta.filter(Boolean).join(' · ')}</p>
          <p class="text">${text}</p>
        </div>
      </li>
    `;
  }

  readonly #choose = ({ target }: Event): void => {
    const chosen = target instanceof HTMLSelectElement ? target.value : '';
    const name = (['All', 'Phone calls', 'Notes', 'Tasks'] as const).find((filter) => filter === chosen);
    if (name) this.filter = name;
  };

  /** The focus goes back to the button that opened what is gone now. */
  readonly #close = (): void => {
    const label = this.adding === 'annotation' ? 'Add note' : 'Add phone call';
    this.adding = null;
    this.renderRoot.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus();
  };

  static override readonly styles = [
    base,
    card,
    css`
      section {
        padding: 10px 16px 16px;
      }

      header {
        display: flex;
        gap: 4px;
        align-items: center;
        margin-bottom: 10px;
      }

      h2 {
        flex: 1;
        font-size: 14px;
        font-weight: 600;
      }

      select {
        field-sizing: content;
        height: 28px;
        padding: 0 4px;
        background: var(--colorNeutralBackground1);
        border: 1px solid transparent;
        border-radius: 4px;
      }

      select:hover,
      .icon-button[aria-expanded='true'] {
        background: var(--colorNeutralBackgroundSelected);
      }

      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
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
        font-size: 14px;
        line-height: 20px;
      }

      h3 .link {
        padding: 0;
        min-height: 24px;
        font-weight: 600;
        color: inherit;
        overflow-wrap: anywhere;
      }

      .meta,
      .empty {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }

      .text {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];
}
