import { expect } from '@open-wc/testing';
import { ANSWER_LIMIT, Host } from '../../src/cif/host.js';
import { hostError, type HostError } from '../../src/cif/result.js';
import { Journal } from '../../src/log.js';
import { Clock } from '../support/clock.js';
import { FakeFramework, rejecting, resolving, silent, throwing } from './fake-framework.js';

describe('a host', () => {
  let fake: FakeFramework;
  let journal: Journal;
  let host: Host;

  beforeEach(() => {
    fake = new FakeFramework();
    journal = new Journal();
    host = new Host(fake.framework, journal.log);
  });

  const failure = (promise: Promise<unknown>): Promise<HostError | null> =>
    promise.then(
      () => null,
      (error: unknown) => (error === hostError(error) ? hostError(error) : null),
    );

  it('is asked with the arguments as they are, and answers in plain data', async () => {
    fake.answer('searchAndOpenRecords', resolving('{"0":{"fullname":"Ada"}}'));
    expect(await host.call('searchAndOpenRecords', 'contact', '?$top=1', true)).to.deep.equal({
      0: { fullname: 'Ada' },
    });
    expect(fake.calls).to.deep.equal([
      { method: 'searchAndOpenRecords', args: ['contact', '?$top=1', true] },
    ]);
  });

  it('may answer without a promise', async () => {
    fake.answer('canCreateSession', () => 'true');
    expect(await host.call('canCreateSession')).to.equal('true');
  });

  it('may lack a method', async () => {
    fake.lack('cancelEvent');
    expect(host.has('cancelEvent')).to.be.false;
    expect(await failure(host.call('cancelEvent', 'token'))).to.include({ code: 'missing' });
  });

  it('may have something else under the method’s name', async () => {
    const odd = new Host({ setMode: 1 } as never, journal.log);
    expect(await failure(odd.call('setMode', 1))).to.include({ code: 'missing' });
  });

  it('may throw in the middle of the call', async () => {
    fake.answer('setMode', throwing('not now'));
    expect(await failure(host.call('setMode', 1))).to.include({ message: 'not now' });
  });

  it('may reject with anything', async () => {
    for (const reason of ['no', '{"message":"no"}', { message: 'no' }, new Map([['message', 'no']])]) {
      fake.answer('setMode', rejecting(reason));
      expect(await failure(host.call('setMode', 1))).to.include({ code: 'refused', message: 'no' });
    }
  });

  it('may answer twice: the first answer counts', async () => {
    fake.answer('setMode', () => ({
      then(resolve: (value: unknown) => void, reject: (reason: unknown) => void) {
        resolve(1);
        resolve(2);
        reject('no');
        throw new Error('no');
      },
    }));
    expect(await host.call('setMode', 1)).to.equal(1);
  });

  it('may never answer: an attempt is over at the limit', async () => {
    const clock = new Clock();
    fake.answer('setMode', silent);
    const attempt = host.attempt('setMode', 1);
    await clock.advance(ANSWER_LIMIT);
    clock.restore();
    expect(await attempt).to.be.false;
    expect(journal.entries.at(-1)).to.deep.include({
      event: 'host.refused',
      detail: { method: 'setMode', code: 'silent' },
    });
  });

  it('leaves no customer’s name in the log when it refuses', async () => {
    fake.answer('setMode', rejecting('Ada O’Neill is away, call +1 555 0100'));
    expect(await host.attempt('setMode', 1)).to.be.false;
    expect(JSON.stringify(journal.entries)).not.to.match(/Ada|555/);
  });
});

const PAYLOADS: unknown[] = [
  '{"value":1}',
  '{"value":',
  '',
  'null',
  'undefined',
  'text',
  '[]',
  '{}',
  '"{}"',
  '42',
  '{"__proto__":{"a":1}}',
  undefined,
  null,
  42,
  true,
  NaN,
  Symbol('x'),
  {},
  [],
  new Map(),
  new Map([['value', 1]]),
  () => 1,
  new Date(NaN),
  `{"value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  '{'.repeat(50_000),
  'x'.repeat(1_000_000),
  new Proxy(
    {},
    {
      get() {
        throw new Error('trapped');
      },
    },
  ),
];

describe('an event of the host', () => {
  it('is answered with a promise that resolves, whatever it brings and whatever we do with it', async () => {
    const fake = new FakeFramework();
    const host = new Host(fake.framework, new Journal().log);
    host.listen('onmodechanged', ({ value }) => value);
    host.listen('onclicktoact', () => {
      throw new Error('ours');
    });
    for (const event of ['onmodechanged', 'onclicktoact'] as const) {
      for (const payload of PAYLOADS) {
        const answer = fake.handlers.get(event)?.(payload);
        expect(answer).to.be.instanceOf(Promise);
        expect(await answer).to.be.undefined;
      }
    }
  });

  it('is answered before our own work is done', async () => {
    const fake = new FakeFramework();
    const host = new Host(fake.framework, new Journal().log);
    host.listen('onpagenavigate', () => new Promise(() => undefined));
    expect(await fake.raise('onpagenavigate', { value: 'x' })).to.be.undefined;
  });

  it('is dropped with a line in the log when nothing can be made of it', () => {
    const fake = new FakeFramework();
    const journal = new Journal();
    const host = new Host(fake.framework, journal.log);
    host.listen('onmodechanged', () => false);
    fake.raise('onmodechanged', 'rubbish');
    fake.raise('onmodechanged', {});
    expect(journal.entries.map(({ event, detail }) => [event, detail.event])).to.deep.equal([
      ['event.dropped', 'onmodechanged'],
      ['event.dropped', 'onmodechanged'],
    ]);
  });

  it('reaches nobody after the release, even on a host that cannot take a handler back', () => {
    const fake = new FakeFramework();
    const host = new Host(fake.framework, new Journal().log);
    fake.lack('removeHandler');
    let heard = 0;
    host.listen('onmodechanged', () => ++heard);
    fake.raise('onmodechanged', {});
    host.release();
    fake.raise('onmodechanged', {});
    expect(heard).to.equal(1);
  });
});
