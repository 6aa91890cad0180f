/** The head of a form: who or what it is, whether all of it is saved, and the facts to be seen at a glance. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { avatar, avatarStyles } from '../avatar.js';
import { base } from '../tokens.js';
import { layoutOf } from './layout.js';
import { PageElement, shown } from '../page-element.js';
import { shownValue } from '../shown.js';
import { tableIcon } from '../page-icon.js';
import type { Entity } from '../../../records/entity.js';
import type { Fields } from '../../../records/store.js';

/** Columns that tell people apart who have the same name. */
const SUBTITLE = [
  'ticketnumber',
  'jobtitle',
  'parentcustomerid',
  'customerid',
  'accountnumber',
  'address1_city',
];

const PEOPLE: ReadonlySet<string> = new Set(['contact', 'systemuser']);

@customElement('desktop-form-header')
export class DesktopFormHeader extends PageElement {
  @property({ attribute: false }) entity: Entity | null = null;
  @property({ attribute: false }) fields: Fields = {};
  @property({ type: Boolean }) unsaved = false;

  override render() {
    const { entity } = this;
    if (!entity) return nothing;
    const known = shown(this.fields, entity.primaryName);
    const name = known || `New ${entity.label.toLowerCase()}`;
    const isPerson = known !== '' && PEOPLE.has(entity.logicalName);
    return html`
      ${isPerson ? avatar(name, 'large') : html`<span class="sign">${tableIcon(entity.logicalName)}</span>`}
      <div class="who">
        <h1>${name}</h1>
        <p>
          ${[entity.label, ...SUBTITLE.map((column) => this.#text(entity, column))].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span class="state">${this.unsaved ? 'Unsaved' : ''}</span>
      <dl>${layoutOf(entity.logicalName).facts.map((name) => this.#fact(entity, name))}</dl>
    `;
  }

  #fact(entity: Entity, name: string) {
    const column = entity.columns.find((candidate) => candidate.name === name);
    const text = this.#text(entity, name);
    if (!column || !text) return nothing;
    const isUrgent = name === 'prioritycode' && text === 'High';
    return html`<div>
      <dd class=${isUrgent ? 'urgent' : ''}>${text}</dd>
      <dt>${column.label}</dt>
    </div>`;
  }

  #text(entity: Entity, name: string): string {
    const column = entity.columns.find((candidate) => candidate.name === name);
    return column && this.records ? shownValue(this.records, column, this.fields) : '';
  }

  static override readonly styles = [
    base,
    avatarStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
        padding: 16px;
      }

      .sign {
        display: grid;
        flex: none;
        place-items: center;
        width: 48px;
        height: 48px;
        color: var(--colorBrandForeground);
        background: var(--colorBrandBackground2);
        border-radius: 8px;
      }

      .who {
        flex: 1 1 180px;
        min-width: 0;
      }

      h1 {
        overflow: hidden;
        font-size: 20px;
        font-weight: 600;
        line-height: 28px;
        text-overflow: ellipsis;
      }

      p {
        color: var(--colorNeutralForeground3);
      }

      .state {
        font-weight: 600;
        color: var(--colorWarningForeground);
      }

      dl {
        display: flex;
        flex-wrap: wrap;
      }

      dl div {
        display: flex;
        flex-direction: column;
        padding-inline: 14px;
        border-inline-start: 1px solid var(--colorNeutralStroke1);
      }

      dl div:last-child {
        padding-inline-end: 0;
      }

      dd {
        font-weight: 600;
      }

      dt {
        font-size: 12px;
        line-height: 16px;
        color: var(--colorNeutralForeground3);
      }

      .urgent {
        color: var(--colorDangerForeground);
      }
    `,
  ];
}
