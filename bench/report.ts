/** A run's results as a table, on the terminal and in README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { CONTESTANTS, TELEPHONES } from './cast.js';
import type { FigureResult, Results, Spread } from './results.js';
import type { Remains } from './soak.js';

const README = 'README.md';
const BEGINNING = '<!-- bench -->';
const END = '<!-- /bench -->';

/** As in quality.md; the build keeps it. */
const SIZE_LIMIT = 75;
const HERD_LIMIT = 5;

/** For what is ours alone. */
const NOBODY = CONTESTANTS.slice(1).map(() => '–');

const HEADINGS = ['ms, p50 / p95', ...CONTESTANTS, 'limit', ''];

type Row = readonly string[];

/** In columns, for a terminal. */
export function table(results: Results): string {
  const rows = [HEADINGS, ...rowsOf(results)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: Row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return ['', ...rows.map(line), '', circumstances(results), ...results.faults].join('\n');
}

/** @throws when README.md has no place for the figures */
export function findMarks(): { readonly before: string; readonly after: string } {
  const text = readFileSync(README, 'utf8');
  const beginning = text.indexOf(BEGINNING);
  const end = text.indexOf(END, beginning);
  if (beginning < 0 || end < 0) throw new Error(`${README} has no ${BEGINNING} … ${END} to write between.`);
  return { before: text.slice(0, beginning + BEGINNING.length), after: text.slice(end) };
}

export function writeReadme(results: Results): void {
  const { before, after } = findMarks();
  const rows = [HEADINGS, HEADINGS.map(() => '---'), ...rowsOf(results)];
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const faults = results.faults.map((fault) => `* Not measured further: ${fault}`);
  const text = ['', ...lines, '', circumstances(results), '', ...faults, ''].join('\n');
  writeFileSync(README, `${before}\n${text}\n${after}`.replace(/\n{3,}/g, '\n\n'));
}

function rowsOf(results: Results): readonly Row[] {
  return [...results.figures.map(rowOf), ...remainsRows(results), herdRow(results), sizeRow(results)];
}

/** The limit is for ours; the others are shown by the call, because they have made fewer. */
function remainsRows({ remains }: Results): readonly Row[] {
  const { ours } = remains;
  if (!ours) return [];
  const row = (what: string, limit: number | null, amountOf: (left: Remains) => number): Row => [
    `Left after ${ours.calls} calls: ${what}`,
    ...TELEPHONES.map((name) => left(remains[name], amountOf)),
    ...NOBODY.slice(TELEPHONES.length - 1),
    limit === null ? '' : `≤ ${limit}`,
    limit === null ? '' : verdict(amountOf(ours) <= limit),
  ];
  return [
    row('heap, kB', 1000, ({ heap }) => Math.round(heap / 1000)),
    row('open peer connections', 0, ({ connections }) => connections),
    // The browser lets go of them when it likes.
    row('closed peer connections not yet collected', null, ({ kept }) => kept),
    row('live tracks', 0, ({ tracks }) => tracks),
    row('timers', 0, ({ timers }) => timers),
  ];
}

function left(remains: Remains | undefined, amountOf: (left: Remains) => number): string {
  return remains ? `${amountOf(remains)} of ${remains.calls}` : '–';
}

function rowOf({ title, limit, met, by }: FigureResult): Row {
  return [
    title,
    ...CONTESTANTS.map((name) => cell(by[name])),
    limit === null ? '' : `≤ ${limit}`,
    met === null ? '' : verdict(met),
  ];
}

function herdRow({ herd }: Results): Row {
  const title = '10,000 telephones come back after an outage: most of them within 100 ms, % (simulated)';
  return [title, herd.toFixed(1), ...NOBODY, `≤ ${HERD_LIMIT}`, verdict(herd <= HERD_LIMIT)];
}

function sizeRow({ size }: Results): Row {
  return ['Channel page, kB gzip', String(size), ...NOBODY, `≤ ${SIZE_LIMIT}`, verdict(size <= SIZE_LIMIT)];
}

function verdict(met: boolean): string {
  return met ? 'met' : 'not met';
}

function cell(spread: Spread | undefined): string {
  return spread ? `${amount(spread.p50)} / ${amount(spread.p95)}` : '–';
}

/** Tenths are noise where there are hundreds. */
function amount(milliseconds: number): string {
  return milliseconds < 100 ? milliseconds.toFixed(1) : milliseconds.toFixed(0);
}

function circumstances({ machine, figures }: Results): string {
  const rounds = figures.flatMap(({ by }) => Object.values(by).map((spread) => spread.rounds));
  const { date, browser, processor, processors, gigabytes } = machine;
  const extent =
    rounds.length > 0
      ? `; ${Math.max(...rounds)} rounds each, ${Math.min(...rounds)} where a telephone needs seconds`
      : '';
  return (
    `${date}, ${browser}, ${processors} × ${processor}, ${gigabytes} GB. Everything on this one machine, the telephones ` +
    `by turns${extent}. The limit is for our median.`
  );
}
