/** `Microsoft.CIFramework` that answers at once, so that what is measured is ours. A toast is left to stand. */
import type { Framework, Method } from '../../src/cif/framework.js';
import type { Timeline } from './timeline.js';

const ANSWERS: Readonly<Partial<Record<Method, unknown>>> = {
  getEnvironment: '{"username":"Kim Agent","orgUniqueName":"contoso"}',
  searchAndOpenRecords: '{}',
  canCreateSession: true,
  createSession: 'session-1',
  // What is written about calls is taken, or it would be kept, and brought again and again.
  createRecord: '{"id":"7b0f2c4e-0000-4000-8000-000000000001"}',
  updateRecord: '{"id":"7b0f2c4e-0000-4000-8000-000000000001"}',
};

const METHODS: readonly Method[] = [
  'addHandler',
  'removeHandler',
  'getEnvironment',
  'setClickToAct',
  'setMode',
  'searchAndOpenRecords',
  'cancelEvent',
  'canCreateSession',
  'createSession',
  'getFocusedSession',
  'requestFocusSession',
  'createRecord',
  'updateRecord',
];

export function quickFramework(timeline: Timeline): Framework {
  const answers = METHODS.map((method) => [method, () => Promise.resolve(ANSWERS[method] ?? null)]);
  return {
    ...(Object.fromEntries(answers) as Framework),
    notifyEvent() {
      timeline.note('offered');
      return new Promise(() => {});
    },
  };
}
