import { expect } from '@open-wc/testing';
import { settling } from '../src/settling.js';
import type { Registration } from '../src/softphone.js';
import { VirtualTime } from './sip/support/virtual-time.js';

const server = 'wss://sip.example.com';
const CONNECTING: Registration = { state: 'connecting', server };
const READY: Registration = { state: 'ready', server, user: 'bob', since: 0 };
const DOWN: Registration = {
  ...{ state: 'down', server, cause: 'unreachable', status: null, since: 0, retryAt: 1 },
};

describe('a telephone that begins', () => {
  let time: VirtualTime;
  beforeEach(() => {
    time = new VirtualTime();
    time.install();
  });
  afterEach(() => time.uninstall());

  const begin = () => {
    const { follow, settled } = settling();
    const state = { settled: false };
    void settled.then(() => (state.settled = true));
    return { follow, state };
  };

  for (const registration of [READY, DOWN]) {
    it(`has settled when it is ${registration.state}`, async () => {
      const { follow, state } = begin();
      follow(CONNECTING);
      await time.pass(900);
      expect(state.settled).to.be.false;
      follow(registration);
      await time.pass(0);
      expect(state.settled).to.be.true;
    });
  }

  it('has settled after a second in any case: an agent who has to sign in may take an hour', async () => {
    const { follow, state } = begin();
    follow({ state: 'signedOut' });
    await time.pass(1000);
    expect(state.settled).to.be.true;
  });
});
