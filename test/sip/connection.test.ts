import { expect } from '@open-wc/testing';
import { Connection } from '../../src/sip/connection.js';
import { ScriptedServer } from './support/scripted-server.js';
import { VirtualTime } from './support/virtual-time.js';

const RTT = 20;

describe('A connection that is dead without notice', () => {
  let time: VirtualTime;
  let server: ScriptedServer;
  let connection: Connection;
  let isInCall: boolean;
  let isAlive: boolean;
  let isNoticed: boolean;

  /** Any answer to the telephone's question is a sign of life. */
  const ask = () => {
    const answered = new AbortController();
    const answer = () => {
      if (!isAlive) return;
      server.say('\r\n');
      answered.abort();
    };
    setTimeout(answer, RTT);
    return answered.signal;
  };

  beforeEach(() => {
    time = new VirtualTime();
    time.install();
    server = new ScriptedServer();
    [isInCall, isAlive, isNoticed] = [false, true, false];
    connection = new Connection({
      servers: ['wss://sip.example.com'],
      user: '201',
      openSocket: server.open,
      random: () => 0,
      log: () => {},
      register: () => Promise.resolve({ bound: true, lifetime: 3600 }),
      ask,
      inCall: () => isInCall,
      received: () => {},
      changed: ({ state }) => (isNoticed ||= state === 'down'),
      lost: () => {},
      renewed: () => {},
    });
    connection.start();
  });

  afterEach(async () => {
    connection.stop();
    await time.pass(RTT);
    time.uninstall();
  });

  /** With a last word. */
  const die = () => {
    server.say('\r\n');
    server.socket.halfOpen();
    isAlive = false;
  };

  /** Milliseconds until it is noticed, to the tenth of a second. */
  const noticedAfter = async (): Promise<number> => {
    die();
    let passed = 0;
    for (; !isNoticed && passed < 60_000; passed += 100) await time.pass(100);
    return passed;
  };

  /** When the server said its last word, in milliseconds since the telephone was ready. */
  for (const moment of [0, 100, 1000, 3990, 4010, 5030, 7300, 9000]) {
    it(`is noticed within ten seconds in a call, dead from ${moment} ms on`, async () => {
      isInCall = true;
      await time.pass(moment);
      expect(await noticedAfter()).to.be.at.most(10_000);
    });

    it(`is noticed within 25 seconds when there is no call, dead from ${moment} ms on`, async () => {
      await time.pass(moment);
      expect(await noticedAfter()).to.be.at.most(25_000);
    });
  }

  it('is noticed within ten seconds of a call that is begun on it', async () => {
    await time.pass(1000);
    die();
    await time.pass(8000);
    isInCall = true;
    await time.pass(10_000);
    expect(isNoticed).to.be.true;
  });
});
