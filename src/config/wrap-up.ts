/** What is written down of calls: `wrapUp` of a configuration. */
import { OUTCOMES } from '../call/outcome.js';
import type { WrapUpConfig } from './config.js';
import type { Fields } from './fields.js';

/** More than these nobody chooses from, and a longer one fits into no column. */
const MOST = 20;
const LONGEST = 100;

export function readWrapUp(section: Fields): WrapUpConfig {
  const all = OUTCOMES.map((outcome) => `"${outcome}"`).join(', ');
  const named = section.list('records', isOutcome, {
    problem: 'names no outcome of a call',
    cure: `Give those that are to be recorded, of ${all}; [] for no records at all.`,
    required: false,
  });
  const records = section.has('records') ? named : ['answered'];
  const outcomes = section.list('outcomes', (text) => text.trim() !== '' && text.length <= LONGEST, {
    problem: 'is not a text that an agent could choose',
    cure: `Give up to ${MOST} texts of at most ${LONGEST} characters, such as "Resolved".`,
    required: false,
  });
  const wrapUp: WrapUpConfig = {
    records: OUTCOMES.filter((outcome) => records.includes(outcome)),
    outcomes: outcomes.slice(0, MOST),
    seconds: section.number('seconds', 120, { least: 0, most: 3600, unit: 'seconds' }),
    drafts: section.choice('drafts', ['keep', 'memory'], 'keep'),
  };
  section.rejectOthers();
  return wrapUp;
}

function isOutcome(text: string): boolean {
  return OUTCOMES.some((outcome) => outcome === text);
}
