import { expect } from '@open-wc/testing';
import { tapedFramework } from '../../src/recorder/taped-framework.js';
import { Tape, type Taped } from '../../src/tape.js';
import type { Framework } from '../../src/cif/framework.js';
import { Desk } from '../cif/desk.js';
import { rejecting } from '../cif/fake-framework.js';
import { FakePage } from '../cif/fake-page.js';

function taped<T extends object>(framework: T) {
  const tape = new Tape();
  const seen: Taped[] = [];
  tape.read((each) => seen.push(each));
  return { framework: tapedFramework(framework, tape.put), seen };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const outcomes = (seen: readonly Taped[]) => seen.map(({ name }) => name);

describe('a framework on tape', () => {
  it('answers as it does without one, and call and answer are on the tape', async () => {
    const { framework, seen } = taped({ setMode: (mode: number) => Promise.resolve(mode) });
    expect(await framework.setMode(1)).to.equal(1);
    await settled();
    expect(outcomes(seen)).to.deep.equal(['setMode', 'resolved']);
    expect(seen[0]?.detail).to.deep.include({ args: [1] });
    expect(seen[1]?.detail).to.deep.include({ name: 'setMode', value: 1 });
  });

  it('fails as it does without one: refused, thrown, missing, frozen', async () => {
    const refusal = new Map([['message', 'no']]);
    const frozen = Object.freeze({
      refuse: rejecting(refusal) as () => Promise<unknown>,
      fail() {
        throw new Error('broken');
      },
    });
    const { framework, seen } = taped(frozen as typeof frozen & { readonly missing?: () => void });
    expect(framework.missing).to.equal(undefined);
    expect(() => framework.fail()).to.throw('broken');
    const reason: unknown = await framework.refuse().catch((rejection: unknown) => rejection);
    expect(reason).to.equal(refusal);
    await settled();
    expect(outcomes(seen)).to.deep.equal(['fail', 'rejected', 'refuse', 'rejected']);
  });

  it('takes a handler back by itself', () => {
    const handlers = new Set<unknown>();
    const { framework, seen } = taped({
      addHandler: (_: string, handler: (payload: string) => unknown) => void handlers.add(handler),
      removeHandler: (_: string, handler: (payload: string) => unknown) => void handlers.delete(handler),
    });
    const heard: string[] = [];
    const handler = (payload: string) => Promise.resolve(heard.push(payload));
    framework.addHandler('onmodechanged', handler);
    for (const each of handlers) void (each as typeof handler)('{"value":1}');
    expect(heard).to.deep.equal(['{"value":1}']);
    expect(seen.find(({ name }) => name === 'event')?.detail).to.deep.include({ name: 'onmodechanged' });
    framework.removeHandler('onmodechanged', handler);
    expect(handlers.size).to.equal(0);
  });

  it('is the same desktop to the telephone', async () => {
    const tape = new Tape();
    const seen: Taped[] = [];
    tape.read((each) => seen.push(each));
    const watched = (framework: Framework) => tapedFramework(framework, tape.put);
    const desk = await new Desk({}, new FakePage(), { watched }).start();
    expect(desk.observed.host?.state).to.equal('connected');
    void desk.fake.raise('onmodechanged', { value: 0 });
    expect(desk.observed.panels.at(-1)).to.equal('minimized');
    desk.desktop.stop();
    expect(desk.fake.handlers.size).to.equal(0);
    expect(outcomes(seen)).to.include.members([
      'addHandler',
      'getEnvironment',
      'setMode',
      'event',
      'removeHandler',
    ]);
  });
});
