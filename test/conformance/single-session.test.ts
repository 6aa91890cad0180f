import { runCases } from './run.js';

describe('the simulated single-session desktop, with', () => runCases('singleSession'));
