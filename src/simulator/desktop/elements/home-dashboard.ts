/** The agent's day at a glance: what is open, what is due, who called, and whom to call. Made of the records, live. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { agendaOf, callsOf, casesOf, figuresOf } from './dashboard-data.js';
import { base, card } from './tokens.js';
import { PageElement, shown } from './page-element.js';
import { tableIcon } from './page-icon.js';
import { whenShown } from './shown.js';
import './record-list.js';
import type { Agent } from '../organization.js';
import type { AgendaItem, Figure } from './dashboard-data.js';
import type { Fields } from '../../records/store.js';

/** What comes later is told as far as it fits. */
const MOST_LATER = 5;

@customElement('desktop-dashboard')
export class DesktopDashboard extends PageElement {
  @property({ attribute: false }) agent: Agent = { id: '', name: '' };

  override render() {
    const { records, agent } = this;
    if (!records) return nothing;
    const now = new Date();
    return html`
      <header>
        <h1>Customer service dashboard</h1>
        <p>${greetingAt(now)}, ${agent.name.split(' ')[0]}</p>
      </header>
      <ul class="figures">
        ${figuresOf(records, agent.id, now).map(figure)}
      </ul>
      <div class="columns">
        <div class="main">
          ${this.#list('incident', 'My cases', casesOf(records, agent.id))}
          ${this.#list('phonecall', 'Recent phone calls', callsOf(records))}
        </div>
        ${this.#agenda(agendaOf(records, agent.id, now))}
      </div>
      ${this.#list('contact', 'My active contacts', null)} ${this.#list('account', 'Active accounts', null)}
    `;
  }

  #list(entity: string, heading: string, rows: readonly Fields[] | null) {
    return html`<desktop-record-list
      entity=${entity}
      heading=${heading}
      .rows=${rows}
      .records=${this.records}
      .revision=${this.revision}
      ?dials=${this.dials}
    ></desktop-record-list>`;
  }

  #agenda(items: readonly AgendaItem[]) {
    const due = items.filter(({ when }) => when !== 'later');
    const later = items.filter(({ when }) => when === 'later').slice(0, MOST_LATER);
    return html`
      <section class="card agenda">
        <h2>Today’s activities <span class="count">${due.length}</span></h2>
        ${
          due.length === 0
            ? html`<p class="detail">Nothing is due today, and nothing is overdue.</p>`
            : this.#agendaList(due)
        }
        ${
          later.length > 0
            ? html`<h3>After today</h3>
                ${this.#agendaList(later)}`
            : nothing
        }
      </section>
    `;
  }

  #agendaList(items: readonly AgendaItem[]) {
    return html`<ul>
      ${items.map((item) => this.#agendaItem(item))}
    </ul>`;
  }

  #agendaItem({ entity, record, when }: AgendaItem) {
    const id = shown(record, 'activityid');
    return html`
      <li>
        <span class="sign">${tableIcon(entity)}</span>
        <div>
          <button class="link" @click=${() => this.openRecord(entity, id)}>
            ${shown(record, 'subject') || 'Without a subject'}
          </button>
          <p class="detail ${when}">
            ${when === 'overdue' ? 'Overdue: ' : ''}${whenShown(shown(record, 'scheduledend'))}
          </p>
        </div>
      </li>
    `;
  }

  static override readonly styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 16px;
        container-type: inline-size;
      }

      header p,
      .detail,
      .count {
        color: var(--colorNeutralForeground3);
      }

      h1 {
        padding-top: 4px;
        font-size: 20px;
        font-weight: 600;
        line-height: 28px;
      }

      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
        gap: 16px;
      }

      .figures li {
        padding: 12px 16px;
      }

      .figure {
        font-size: 28px;
        font-weight: 600;
        line-height: 36px;
      }

      .urgent,
      .overdue {
        color: var(--colorDangerForeground);
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
        gap: 16px;
        align-items: start;
      }

      .main {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      .agenda {
        padding: 14px 16px 16px;
      }

      h2 {
        margin-bottom: 10px;
        font-size: 16px;
        font-weight: 600;
      }

      .count {
        margin-inline-start: 4px;
        font-weight: 400;
      }

      h3 {
        margin: 16px 0 8px;
        font-size: 12px;
        font-weight: 600;
        color: var(--colorNeutralForeground3);
      }

      .agenda ul {
        display: grid;
        gap: 12px;
      }

      .agenda li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 10px;
      }

      .sign {
        color: var(--colorBrandForeground);
      }

      .link {
        min-height: 24px;
        overflow-wrap: anywhere;
      }

      .detail {
        padding-inline-start: 2px;
        font-size: 12px;
        line-height: 16px;
      }

      .detail.overdue {
        color: var(--colorDangerForeground);
      }

      @container (width < 820px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

function figure({ label, count, isUrgent }: Figure) {
  return html`
    <li class="card">
      <p class="figure ${isUrgent && count > 0 ? 'urgent' : ''}">${count}</p>
      <p>${label}</p>
    </li>
  `;
}

function greetingAt(time: Date): string {
  const hour = time.getHours();
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
