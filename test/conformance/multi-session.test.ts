import { runCases } from './run.js';

describe('the simulated multi-session desktop, with', () => runCases('multiSession'));
