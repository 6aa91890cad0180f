import { expect } from '@open-wc/testing';
import { IceServers } from '../../src/sip/ice-servers.js';
import type { IceGrant } from '../../src/sip/ice-servers.js';
import { VirtualTime } from './support/virtual-time.js';

const STUN = { urls: ['stun:stun.example.com'] };
const turn = (username: string) => ({ urls: ['turn:turn.example.com'], username, credential: 'c' });

describe('The ICE servers', () => {
  const time = new VirtualTime();
  let end: AbortController;
  let asked: number;
  let changes: number;
  let answer: (count: number) => Promise<IceGrant>;
  let servers: IceServers;
  let events: string[];

  const grant = (count: number, lifetime = 400) =>
    Promise.resolve({ iceServers: [turn(`u${count}`)], lifetime });
  const users = () => servers.current.map(({ username }) => username ?? 'stun');

  const keep = (fetch: (() => Promise<IceGrant>) | null = () => answer(++asked)) => {
    const log = (event: string) => void events.push(event);
    const changed = () => {
      changes += 1;
    };
    servers = new IceServers({ configured: [STUN], fetch, random: () => 0.5, log, changed });
    void servers.keep(end.signal);
    return time.pass(0);
  };

  beforeEach(() => {
    time.install();
    end = new AbortController();
    [asked, changes, events] = [0, 0, []];
    answer = grant;
  });

  afterEach(() => {
    end.abort();
    time.uninstall();
  });

  it('are those of the configuration where there is no endpoint', async () => {
    await keep(null);
    expect(users()).to.deep.equal(['stun']);
    expect(time.pending).to.equal(0);
  });

  it('are at once those of the configuration, and then those of the endpoint too', async () => {
    const asking = keep();
    expect(users()).to.deep.equal(['stun']);
    await asking;
    expect(users()).to.deep.equal(['stun', 'u1']);
    expect(changes).to.equal(1);
  });

  it('are renewed when three quarters of their life are over, for as long as they are kept', async () => {
    await keep();
    await time.pass(299_000);
    expect(users()).to.deep.equal(['stun', 'u1']);
    await time.pass(2000);
    expect(users()).to.deep.equal(['stun', 'u2']);
    await time.pass(300_000);
    expect(users()).to.deep.equal(['stun', 'u3']);
    end.abort();
    await time.pass(1_000_000);
    expect(asked).to.equal(3);
    expect(time.pending).to.equal(0);
  });

  it('stay the old ones while the endpoint fails, and no longer than they last', async () => {
    await keep();
    answer = () => Promise.reject(new Error('503'));
    await time.pass(399_000);
    expect(users()).to.deep.equal(['stun', 'u1']);
    await time.pass(2000);
    expect(users()).to.deep.equal(['stun']);
    await time.pass(60_000);
    expect(changes).to.equal(2);
    answer = grant;
    await time.pass(60_000);
    expect(users()).to.have.length(2);
    expect(changes).to.equal(3);
  });

  it('are asked for less and less often while the endpoint fails, and at least once a minute or so', async () => {
    answer = () => Promise.reject(new Error('503'));
    await keep();
    await time.pass(62_000);
    expect(asked).to.equal(6);
    await time.pass(600_000);
    expect(asked).to.be.within(15, 17);
    expect(new Set(events)).to.deep.equal(new Set(['ice.renewalFailed']));
  });

  it('are those of the configuration when the endpoint answers after the end', async () => {
    let give: (granted: IceGrant) => void = () => {};
    answer = () => new Promise((resolve) => (give = resolve));
    await keep();
    end.abort();
    give({ iceServers: [turn('late')], lifetime: 400 });
    await time.pass(0);
    expect(users()).to.deep.equal(['stun']);
    expect(changes).to.equal(0);
  });
});
