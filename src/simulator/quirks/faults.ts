/** Switches for what goes wrong: each is off by default. */
import { METHODS } from '../library/methods.js';
import { names } from './switch.js';

const METHOD_NAMES = Object.keys(METHODS);

export const FAULTS = {
  silent: names({
    group: 'answers',
    basis: 'observed',
    does: 'Methods that never settle; setSessionTitle does so in some builds.',
    options: METHOD_NAMES,
    default: [],
  }),
} as const;
