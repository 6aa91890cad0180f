/**
 * The tests that failed, a line each, for both of the test runners: thousands of lines above the count are searched by
 * nobody, and a log that was cut has lost them.
 */

/** How such a line begins, where `npm test` looks for it. */
export const FAILED = 'FAILED ';

const line = (parts, error) => {
  const [reason] = String(error?.message ?? error ?? 'no reason was given').split('\n', 1);
  return `${FAILED}${parts.filter(Boolean).join(' › ')} — ${reason}`;
};

function* failedTests(suite, path) {
  for (const test of suite.tests) {
    if (!test.passed && !test.skipped) yield line([...path, test.name], test.error);
  }
  for (const inner of suite.suites) yield* failedTests(inner, [...path, inner.name]);
}

function* failedIn({ testFile = '', errors = [], testResults }) {
  for (const error of errors) yield line([testFile], error);
  if (testResults) yield* failedTests(testResults, [testFile]);
}

/** For @web/test-runner. */
export const failedTestsReporter = () => ({
  onTestRunFinished({ sessions }) {
    const root = `${process.cwd()}/`;
    for (const session of sessions) {
      const testFile = session.testFile?.replace(root, '');
      for (const failed of failedIn({ ...session, testFile })) console.log(failed);
    }
  },
});

/** For node:test; a suite fails with each of its tests, which say it better. */
export default async function* (events) {
  const root = `${process.cwd()}/`;
  for await (const { type, data } of events) {
    const error = data?.details?.error;
    if (type !== 'test:fail' || error?.failureType === 'subtestsFailed') continue;
    yield `${line([data.file?.replace(root, ''), data.name], error?.cause ?? error)}\n`;
  }
}
