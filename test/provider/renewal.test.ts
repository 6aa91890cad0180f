import { expect } from '@open-wc/testing';
import { CredentialsError, SignIn, type Granted } from '../../src/provider/sign-in.js';
import { Switchboard } from '../../src/provider/switchboard.js';
import type { Credentials } from '../../src/softphone.js';
import { Clock } from '../support/clock.js';
import { SOFTPHONE } from './fakes.js';

const PROBLEM = { field: 'credentials.url', problem: 'was answered with 503', cure: 'Try again.' };
const HOUR = 3_600;

describe('credentials that expire', () => {
  let clock: Clock;
  let used: Credentials[];
  let asked: number;
  let answer: () => Promise<Granted>;
  let board: Switchboard;
  let signIn: SignIn;

  const granted = (password: string, lifetime?: number) => () =>
    Promise.resolve({ user: '201', password, lifetime });

  beforeEach(() => {
    clock = new Clock();
    used = [];
    asked = 0;
    board = new Switchboard(() => {});
    const softphone = { ...SOFTPHONE, start: (credentials: Credentials) => void used.push(credentials) };
    const fetch = () => {
      asked += 1;
      return answer();
    };
    signIn = new SignIn({ from: 'endpoint', fetch }, softphone, board, () => {});
  });

  afterEach(() => clock.restore());

  it('are renewed when three quarters of their time are over, again and again', async () => {
    answer = granted('first', HOUR);
    await signIn.start();
    answer = granted('second', HOUR);
    await clock.advance(0.74 * HOUR * 1000);
    expect(asked).to.equal(1);
    await clock.advance(0.01 * HOUR * 1000);
    expect(used.map(({ password }) => password)).to.deep.equal(['first', 'second']);
    await clock.advance(0.75 * HOUR * 1000);
    expect(asked).to.equal(3);
    expect(used[0]).to.deep.equal({ user: '201', password: 'first' });
  });

  it('are asked for again soon where they could not be renewed, and the agent is told until they are', async () => {
    answer = granted('first', HOUR);
    await signIn.start();
    answer = () => Promise.reject(new CredentialsError(PROBLEM));
    await clock.advance(0.75 * HOUR * 1000);
    expect(board.view.notices).to.have.length(1);
    await clock.advance(90_000);
    expect(asked).to.equal(5);
    expect(board.view.notices).to.have.length(1);
    answer = granted('second', HOUR);
    await clock.advance(30_000);
    expect(used).to.have.length(2);
    expect(board.view.notices).to.be.empty;
  });

  it('are not renewed where they last, and not after the agent has signed out', async () => {
    answer = granted('first');
    await signIn.start();
    expect(clock.pending).to.equal(0);
    answer = granted('second', HOUR);
    await signIn.retry();
    expect(clock.pending).to.equal(1);
    await signIn.signOut();
    expect(clock.pending).to.equal(0);
  });

  it('that come when the agent has signed out are not used', async () => {
    answer = granted('first', HOUR);
    await signIn.start();
    let give: (granted: Granted) => void = () => {};
    answer = () => new Promise((resolve) => (give = resolve));
    await clock.advance(HOUR * 1000);
    await signIn.signOut();
    give({ user: '201', password: 'second', lifetime: HOUR });
    await clock.settle();
    expect(used).to.have.length(1);
    expect(clock.pending).to.equal(0);
  });
});
