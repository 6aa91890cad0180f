/** One row of the list. */
import { html, nothing } from 'lit';
import { argumentText, durationText, isFailure, kindWord, outcomeText, timeText } from '../words.js';
import { DIRECTION_WORDS, KINDS } from '../kinds.js';
import type { Direction } from '../kinds.js';
import type { Row } from '../inspection.js';
import type { Surroundings } from '../surroundings.js';

const ARROWS: Readonly<Record<Direction, string>> = { fromProvider: '→', toProvider: '←', within: '•' };

/** As many providers have a colour of their own; more of them begin anew. */
const COLOURS = 6;

export interface RowPlace {
  /** From 0, among the rows shown. */
  readonly index: number;
  readonly isSelected: boolean;
  readonly surroundings: Surroundings;
}

export function rowTemplate(row: Row, { index, isSelected, surroundings }: RowPlace) {
  const { entry, warnings } = row;
  const classes = isFailure(row) ? 'row failure' : 'row';
  return html`
    <div
      role="row"
      id=${rowId(row)}
      class=${classes}
      data-entry=${entry.id}
      aria-rowindex=${index + 2}
      aria-selected=${isSelected ? 'true' : 'false'}
    >
      <span role="gridcell" class="time">${timeText(row)}</span>
      <span role="gridcell" class="provider">${providerName(entry.provider, surroundings)}</span>
      <span role="gridcell" class="what">
        ${
          warnings.length === 0
            ? nothing
            : html`<span class="mark"
                >!<span class="hidden-text"
                  >${warnings.length === 1 ? 'Warning' : `${warnings.length} warnings`}</span
                ></span
              >`
        }
        <span aria-hidden="true">${ARROWS[KINDS[entry.kind].direction]}</span
        ><span class="hidden-text">${DIRECTION_WORDS[KINDS[entry.kind].direction]}</span> ${kindWord(entry)}
        <b>${entry.name}</b>
      </span>
      <span role="gridcell" class="arguments">${argumentText(row)}</span>
      <span role="gridcell" class="outcome"
        ><span class="text">${outcomeText(row)}</span>
        <span class="duration">${durationText(row)}</span></span
      >
    </div>
  `;
}

export function headTemplate() {
  return html`
    <div role="rowgroup">
      <div role="row" class="row head" aria-rowindex="1">
        <span role="columnheader" class="time">Time, s</span>
        <span role="columnheader" class="provider"><span class="label">Provider</span></span>
        <span role="columnheader" class="what">What</span>
        <span role="columnheader" class="arguments">Arguments</span>
        <span role="columnheader" class="outcome">Outcome</span>
      </div>
    </div>
  `;
}

export function rowId({ entry }: Row): string {
  return `entry-${entry.id}`;
}

function providerName(name: string, { providers }: Surroundings) {
  const place = providers.findIndex((provider) => provider.name === name);
  const label = name === '' ? 'Desktop' : (providers[place]?.label ?? name);
  return html`<span class="dot ${place === -1 ? '' : `colour${place % COLOURS}`}"></span>
    <span class="label">${label}</span>`;
}
