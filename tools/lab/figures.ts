/**
 * What the faults of the lab cost the agent and the customer: which figures there are, what a run has measured, and the
 * table of docs/pbx.md that is made of it.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { spread, type Machine, type Spread } from '../../bench/results.js';

export interface Figure {
  readonly fault: string;
  readonly what: string;
  /** Milliseconds that it shall not be above, in 95 of 100; null where nothing is promised. */
  readonly limit: number | null;
}

const figure = (fault: string, what: string, limit: number | null = null): Figure => ({ fault, what, limit });

const KILLED = 'Kamailio killed in a call, and started again';
const HANGS = 'Kamailio hangs in a call with its connections open (SIGSTOP), and goes on';
const LOSSY = '5 % of the packets lost, the others 100 ± 50 ms on their way';
const MOVED = 'The agent’s address is another in a call';
const DESKTOPS = 'Two desktops with one number, one answers';

const GAP_AT_AGENT = 'sound that the agent missed';
const GAP_AT_CUSTOMER = 'sound that the customer missed';

export const FIGURES = {
  killedNoticed: figure(KILLED, 'noticed', 10_000),
  killedRegistered: figure(KILLED, 'registered, from its return', 3000),
  killedAgentMissed: figure(KILLED, GAP_AT_AGENT, 100),
  killedCustomerMissed: figure(KILLED, GAP_AT_CUSTOMER, 100),
  hangsNoticed: figure(HANGS, 'noticed', 10_000),
  hangsRegistered: figure(HANGS, 'registered, from its return'),
  hangsAgentMissed: figure(HANGS, GAP_AT_AGENT, 100),
  hangsCustomerMissed: figure(HANGS, GAP_AT_CUSTOMER, 100),
  firstDies: figure('The first of two servers dies', 'registered at the second', 5000),
  cutBefore100: figure('The connection is cut before 100', 'registered', 35_000),
  cutAfter180: figure('The connection is cut after 180', 'registered', 35_000),
  cutAtAnswer: figure('The connection is cut as the agent answers', 'registered', 35_000),
  cutAtHold: figure('The connection is cut as the agent holds', 'registered', 35_000),
  lossyWarned: figure(LOSSY, 'the agent is warned', 6000),
  lossyCleared: figure(LOSSY, 'the warning is gone, from the end of the fault', 10_000),
  movedRegistered: figure(MOVED, 'registered'),
  movedHeard: figure(MOVED, 'both hear the other', 4000),
  otherToast: figure(DESKTOPS, 'the other’s toast is gone, from the click', 500),
  otherRing: figure(DESKTOPS, 'the other’s ringing is over, from the click', 500),
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;

/** Milliseconds, run by run. */
export type Samples = Readonly<Partial<Record<FigureName, readonly number[]>>>;

export interface LabResults {
  readonly machine: Machine;
  readonly samples: Samples;
}

/** Where a run that is measured writes its figures, a line each; unset, nobody wants them. */
export const FIGURES_FILE = 'LAB_FIGURES';

export function record(name: FigureName, milliseconds: number): void {
  const file = process.env[FIGURES_FILE];
  if (file) appendFileSync(file, `${JSON.stringify({ name, milliseconds })}\n`);
}

export function readSamples(file: string): Samples {
  const samples: Partial<Record<FigureName, number[]>> = {};
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    // We have written it ourselves.
    const { name, milliseconds } = JSON.parse(line) as { name: FigureName; milliseconds: number };
    (samples[name] ??= []).push(milliseconds);
  }
  return samples;
}

const HEADINGS = ['fault', 'ms until', 'p50', 'p95', 'limit', ''];

/** As Markdown. */
export function tableOf({ machine, samples }: LabResults): string {
  const rows = (Object.keys(FIGURES) as FigureName[]).map((name) =>
    rowOf(FIGURES[name], samples[name] ?? []),
  );
  const lines = [HEADINGS, HEADINGS.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  const { date, browser, processor, processors, gigabytes } = machine;
  const runs = Math.max(0, ...Object.values(samples).map(({ length }) => length));
  const where = `${date}, ${browser}, ${processors} × ${processor}, ${gigabytes} GB; ${runs} ${runs === 1 ? 'run' : 'runs'}.`;
  return [...lines, '', where].join('\n');
}

function rowOf({ fault, what, limit }: Figure, samples: readonly number[]): readonly string[] {
  const { p50, p95 }: Spread = spread(samples);
  const isMeasured = samples.length > 0;
  const bar = limit === null ? ['', ''] : [`≤ ${limit}`, isMeasured && p95 <= limit ? 'met' : 'not met'];
  return [fault, what, ...[p50, p95].map((each) => (isMeasured ? String(Math.round(each)) : '–')), ...bar];
}

const BEGINNING = '<!-- figures -->';
const END = '<!-- /figures -->';

/** The page with another table. @throws Error it has no place for one */
export function withTable(page: string, table: string): string {
  const beginning = page.indexOf(BEGINNING);
  const end = page.indexOf(END, beginning);
  if (beginning < 0 || end < 0) throw new Error(`The page has no ${BEGINNING} … ${END} to write between.`);
  return `${page.slice(0, beginning + BEGINNING.length)}\n\n${table}\n\n${page.slice(end)}`;
}
