import { expect } from '@open-wc/testing';
import { examine } from '../../src/provider/examination.js';
import type { Examined } from '../../src/provider/examination.js';
import { Journal } from '../../src/log.js';
import { LineError, type Finding, type Registration, type Softphone } from '../../src/softphone.js';

const SERVER = 'wss://pbx.contoso.com';
const READY: Registration = { state: 'ready', server: SERVER, user: '201', since: 1 };

function telephone(found: () => Promise<readonly Finding[]>): Softphone {
  return {
    registration: READY,
    start: () => undefined,
    reconnect: () => undefined,
    enableSound: () => undefined,
    examine: found,
    stop: () => Promise.resolve(),
    dial: () => {
      throw new LineError('notReady');
    },
  };
}

describe('the provider’s examination', () => {
  const journal = new Journal();
  const look = (changes: Partial<Examined>): Promise<readonly Finding[]> =>
    examine({
      softphone: telephone(() => Promise.resolve([])),
      ...{ registration: READY, soundBlocked: false, log: journal.log, ...changes },
    });

  it('finds nothing where all is well', async () => {
    expect(await look({})).to.be.empty;
  });

  const down = { state: 'down', server: SERVER, status: null, since: 1, retryAt: null } as const;
  for (const [registration, finding] of [
    ...(['unreachable', 'silent', 'wrongPassword', 'unknownUser', 'serverRefused'] as const).map(
      (cause) => [{ ...down, cause }, cause] as const,
    ),
    [{ state: 'connecting', server: SERVER }, 'connecting'],
    [{ state: 'signedOut' }, 'signedOut'],
  ] as const satisfies readonly (readonly [Registration, Finding])[]) {
    it(`finds that the line is ${finding}`, async () => {
      expect(await look({ registration })).to.deep.equal([finding]);
    });
  }

  it('adds what it knows itself to what the telephone finds, and notes it', async () => {
    const softphone = telephone(() => Promise.resolve(['missing', 'noRelay']));
    const found = await look({ softphone, registration: { state: 'signedOut' }, soundBlocked: true });
    expect(found).to.deep.equal(['missing', 'noRelay', 'signedOut', 'soundBlocked']);
    expect(journal.entries.at(-1)?.detail).to.deep.equal({ found: 'missing noRelay signedOut soundBlocked' });
  });

  it('admits that the telephone could not look, and says what else there is', async () => {
    const softphone = telephone(() => Promise.reject(new TypeError('no file')));
    expect(await look({ softphone, registration: { ...down, cause: 'unreachable' } })).to.deep.equal([
      'notExamined',
      'unreachable',
    ]);
  });
});
