import { expect } from '@open-wc/testing';
import { inAnotherTask } from '../src/another-task.js';

/** Longer than any chain of promises of ours. */
async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
}

describe('what is done in another task', () => {
  it('comes after all that the present one has set going, in the order of asking', async () => {
    const done: string[] = [];
    const over = new Promise<void>((resolve) => {
      inAnotherTask(() => done.push('first'));
      inAnotherTask(() => done.push('second'));
      inAnotherTask(resolve);
    });
    await microtasks();
    expect(done).to.deep.equal([]);
    await over;
    expect(done).to.deep.equal(['first', 'second']);
  });

  it('needs no timer', async () => {
    const setTimeout = window.setTimeout.bind(window);
    window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
    try {
      await new Promise<void>(inAnotherTask);
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('goes on after a fault of somebody else’s', async () => {
    const { onerror } = window;
    const faults: unknown[] = [];
    window.onerror = (...[, , , , error]) => Boolean(faults.push(error));
    const fault = new Error('on purpose');
    try {
      inAnotherTask(() => {
        throw fault;
      });
      await new Promise<void>(inAnotherTask);
      expect(faults).to.deep.equal([fault]);
    } finally {
      window.onerror = onerror;
    }
  });
});
