/** All rules. Those that are late judge an entry ten seconds afterwards, if nothing has settled it till then. */
import { DATA_RULES } from './data.js';
import { HANDLER_RULES, LATE_HANDLER_RULES } from './handlers.js';
import { LATE_START_RULES, START_RULES } from './start.js';
import { SESSION_RULES } from './sessions.js';
import { TEMPLATE_RULES } from './templates.js';
import { TOAST_RULES } from './toasts.js';
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  ...START_RULES,
  ...HANDLER_RULES,
  ...SESSION_RULES,
  ...TEMPLATE_RULES,
  ...TOAST_RULES,
  ...DATA_RULES,
];

export const LATE_RULES: readonly Rule[] = [...LATE_START_RULES, ...LATE_HANDLER_RULES];
