import { expect } from '@open-wc/testing';
import { openedEarly } from '../../src/sip/early-socket.js';
import { Flow } from '../../src/sip/flow.js';
import { ScriptedServer } from './support/scripted-server.js';
import { VirtualTime } from './support/virtual-time.js';

const SERVER = 'wss://one.example.com';

describe('A connection that is opened early', () => {
  let server: ScriptedServer;
  beforeEach(() => (server = new ScriptedServer()));

  it('is handed to the first who wants one to that server, and to nobody else', () => {
    const open = openedEarly(SERVER, server.open);
    const [early] = server.sockets;
    const other = open('wss://two.example.com', 'sip');
    const first = open(SERVER, 'sip');
    const second = open(SERVER, 'sip');
    expect(first).to.equal(early);
    expect(other).not.to.equal(early);
    expect(second).not.to.equal(early);
    expect(server.sockets).to.have.lengthOf(3);
  });

  it('is a flow at once, when it is open already', async () => {
    const open = openedEarly(SERVER, server.open);
    const [early] = server.sockets;
    await new Promise((resolve) => early?.addEventListener('open', resolve));
    const flow = await Flow.open(SERVER, open, new AbortController().signal);
    expect(flow?.send('\r\n')).to.be.true;
    expect(server.sockets).to.have.lengthOf(1);
    flow?.close();
  });

  it('is not used when it has been lost meanwhile', () => {
    const open = openedEarly(SERVER, server.open);
    const [early] = server.sockets;
    early?.close();
    expect(open(SERVER, 'sip')).not.to.equal(early);
  });

  it('is closed when nobody comes for it', async () => {
    const time = new VirtualTime();
    time.install();
    try {
      openedEarly(SERVER, server.open);
      await time.pass(10_000);
    } finally {
      time.uninstall();
    }
    expect(server.socket.readyState).to.be.at.least(WebSocket.CLOSING);
  });

  it('to an address that cannot be used leaves the complaint to whoever wants it', () => {
    const refuse = (): never => {
      throw new SyntaxError('no address');
    };
    const open = openedEarly('nowhere', refuse);
    expect(() => open('nowhere', 'sip')).to.throw(SyntaxError);
  });
});
