import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarise } from '../../../bench/results.js';

const figure = { title: 'Answer → 200 OK', from: 'answer', to: 'sent 200 INVITE', limit: 2 };

/** From 1 to 30, in no order. */
const THIRTY = Array.from({ length: 30 }, (_, index) => ((index * 7) % 30) + 1);

test('the median and the 95th percentile are values that were measured', () => {
  const [result] = summarise([{ figure, samples: new Map([['ours', THIRTY]]) }]);
  assert.deepEqual(result?.by, { ours: { p50: 15, p95: 29, rounds: 30 } });
});

test('a limit is met by our median, whatever the slowest rounds and the others were', () => {
  const samples = new Map([
    ['ours', [1, 2, 90]],
    ['SIP.js', [90, 90, 90]],
  ] as const);
  assert.equal(summarise([{ figure, samples }])[0]?.met, true);
});

test('a limit is not met by a median above it', () => {
  const samples = new Map([['ours', [1, 2.1, 3]]] as const);
  assert.equal(summarise([{ figure, samples }])[0]?.met, false);
});

test('a figure without a limit, or without a sample of ours, is not judged', () => {
  const { title, from, to } = figure;
  const samples = new Map([['SIP.js', [1]]] as const);
  const results = summarise([
    { figure: { title, from, to }, samples: new Map([['ours', [1]]]) },
    { figure, samples },
  ]);
  assert.deepEqual(
    results.map(({ met }) => met),
    [null, null],
  );
});
