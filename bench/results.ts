/** What a run comes to: for each figure and telephone the median and the 95th percentile. */
import { cpus, totalmem } from 'node:os';
import { CONTESTANTS, type Contestant, type Telephone } from './cast.js';
import type { Measurement, Samples } from './measure.js';
import type { Remains } from './soak.js';

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly rounds: number;
}

export interface FigureResult {
  readonly title: string;
  /** For our median; null where there is none. */
  readonly limit: number | null;
  readonly met: boolean | null;
  readonly by: Readonly<Partial<Record<Contestant, Spread>>>;
}

export interface Results {
  readonly machine: Machine;
  /** Kilobytes of the channel page, gzipped. */
  readonly size: number;
  readonly figures: readonly FigureResult[];
  /** What many calls have left behind; none where they were not made. */
  readonly remains: Readonly<Partial<Record<Telephone, Remains>>>;
  /** Percent of ten thousand telephones that come back within the same tenth of a second. */
  readonly herd: number;
  /** What could not be measured, and why. */
  readonly faults: readonly string[];
}

export interface Machine {
  readonly date: string;
  readonly browser: string;
  readonly processor: string;
  readonly processors: number;
  readonly gigabytes: number;
}

export function describeMachine(browser: string): Machine {
  const [first, ...others] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    browser: `Chromium ${browser}`,
    processor: first?.model ?? 'unknown',
    processors: others.length + 1,
    gigabytes: Math.round(totalmem() / 2 ** 30),
  };
}

export function summarise(measurements: readonly Measurement[]): readonly FigureResult[] {
  return measurements.map(({ figure, samples }) => {
    const limit = figure.limit ?? null;
    const by = Object.fromEntries(
      CONTESTANTS.flatMap((name) => {
        const own = samples.get(name);
        return own ? [[name, spread(own)] as const] : [];
      }),
    ) as FigureResult['by'];
    const met = limit === null || !by.ours ? null : by.ours.p50 <= limit;
    return { title: figure.title, limit, met, by };
  });
}

export function spread(samples: Samples): Spread {
  return { p50: percentile(samples, 50), p95: percentile(samples, 95), rounds: samples.length };
}

/** By nearest rank: a value that was measured, to the tenth that the browser's clock gives. */
function percentile(samples: Samples, percent: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return Math.round((sorted[rank - 1] ?? NaN) * 10) / 10;
}
