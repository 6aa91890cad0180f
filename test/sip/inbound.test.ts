import { expect } from '@open-wc/testing';
import { inAnotherTask } from '../../src/another-task.js';
import { header } from '../../src/sip/message/message.js';
import type { Header, SipResponse } from '../../src/sip/message/message.js';
import { replyTo } from '../../src/sip/message/write.js';
import type { SipLine } from '../../src/sip/line.js';
import { sipSettings } from '../support/sip-settings.js';
import { SipSoftphone } from '../../src/sip/sip-softphone.js';
import type { Line, LineFact } from '../../src/softphone.js';
import { isClosed } from './support/phones.js';
import { granted, request, ScriptedServer } from './support/scripted-server.js';
import type { RequestParts } from './support/scripted-server.js';
import { isHeard } from './support/sound.js';
import { eventually } from './support/eventually.js';
import { VirtualTime } from './support/virtual-time.js';

/** Whoever calls with messages of the test's own making. */
describe('An invitation', () => {
  let server: ScriptedServer;
  let softphone: SipSoftphone;
  let lines: SipLine[];
  let facts: LineFact[];
  let caller: RTCPeerConnection;
  let microphone: MediaStream;
  let contact: string;
  let offered: (line: Line) => void;

  const offer = async (): Promise<string> => {
    await caller.setLocalDescription();
    await eventually(() => caller.iceGatheringState === 'complete');
    return caller.localDescription?.sdp ?? '';
  };

  const invite = (parts: Partial<RequestParts> = {}) =>
    server.say(request({ method: 'INVITE', uri: contact, ...parts }));

  const inDialog = async (parts: Partial<RequestParts> & { readonly method: string }) => {
    const ringing = await server.answers(180);
    const to = header(ringing, 'To') ?? '';
    server.say(request({ uri: contact, to, ...parts }));
  };

  const rung = async (): Promise<SipLine> => {
    await eventually(() => lines.length > 0, 'rings');
    const [line] = lines;
    if (!line) throw new Error('No call');
    return line;
  };

  const talking = async (): Promise<SipLine> => {
    invite({ body: await offer() });
    const line = await rung();
    await line.answer();
    await caller.setRemoteDescription({ type: 'answer', sdp: (await server.answers(200)).body });
    await inDialog({ method: 'ACK', branch: 'z9hG4bKack' });
    return line;
  };

  const ended = async () => {
    await eventually(() => facts.some(({ type }) => type === 'ended'), 'ends');
    return facts.flatMap((fact) => (fact.type === 'ended' ? [fact.ending] : []))[0];
  };

  beforeEach(async () => {
    server = new ScriptedServer();
    lines = [];
    facts = [];
    offered = () => {};
    softphone = new SipSoftphone(
      sipSettings({ servers: ['wss://sip.example.com'], domain: 'example.com' }),
      {
        registrationChanged: () => {},
        offered(line: Line) {
          lines.push(...softphone.lines.filter(({ id }) => id === line.id));
          offered(line);
        },
        happened: (_line: Line, fact: LineFact) => facts.push(fact),
        soundBlocked: () => {},
      },
      { openSocket: server.open },
    );
    server.script = (message) =>
      message.method === 'REGISTER' ? granted(message) : replyTo(message, 200, 'OK');
    softphone.start({ user: 'bob', password: 'secret' });
    await eventually(() => softphone.registration.state === 'ready');
    const [register] = server.requests('REGISTER');
    contact = /<([^>]*)>/.exec(header(register ?? { headers: [] }, 'Contact') ?? '')?.[1] ?? '';
    caller = new RTCPeerConnection();
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of microphone.getTracks()) caller.addTrack(track, microphone);
  });

  afterEach(async () => {
    await softphone.stop();
    caller.close();
    microphone.getTracks().forEach((track) => track.stop());
  });

  it('is answered with an answer to its offer', async () => {
    invite({ body: await offer() });
    const line = await rung();
    expect(line.party).to.deep.equal({ name: 'Mallory', number: 'mallory' });
    await line.answer();
    const { body } = await server.answers(200);
    await caller.setRemoteDescription({ type: 'answer', sdp: body });
    await inDialog({ method: 'ACK', branch: 'z9hG4bKack' });
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  it('without an offer is answered with one, and the ACK brings the answer', async () => {
    invite();
    const line = await rung();
    await line.answer();
    const { body } = await server.answers(200);
    await caller.setRemoteDescription({ type: 'offer', sdp: body });
    await inDialog({ method: 'ACK', branch: 'z9hG4bKack', body: await offer() });
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  it('that is hung up while a hold waits for the ACK says goodbye when that comes', async () => {
    invite({ body: await offer() });
    const line = await rung();
    await line.answer();
    await server.answers(200);
    const held = line.hold().catch((error: unknown) => error);
    line.hangUp();
    await held;
    await inDialog({ method: 'ACK', branch: 'z9hG4bKack' });
    await eventually(() => server.requests('BYE').length === 1);
  });

  it('without an offer ends when the ACK brings no answer', async () => {
    invite();
    await (await rung()).answer();
    await server.answers(200);
    await inDialog({ method: 'ACK', branch: 'z9hG4bKack' });
    await ended();
    const line = await rung();
    await eventually(() => isClosed(line));
    await eventually(() => server.requests('BYE').length === 1);
  });

  it('is heard to ring once the agent has been asked', async () => {
    const rungBefore: number[] = [];
    offered = () => rungBefore.push(server.responses(180).length);
    invite({ body: await offer() });
    await server.answers(180);
    expect(rungBefore).to.deep.equal([0]);
  });

  it('that is turned away at once is not heard to ring', async () => {
    offered = (line) => line.reject(486);
    invite({ body: await offer() });
    await server.answers(486);
    await new Promise<void>(inAnotherTask);
    await new Promise<void>(inAnotherTask);
    expect(server.responses(180)).to.deep.equal([]);
  });

  it('that comes with the last of a connection is heard to ring on the next one', async () => {
    offered = () => server.socket.cut();
    invite({ body: await offer() });
    await server.answers(180);
    expect(server.sockets).to.have.lengthOf(2);
  });

  it('that expires has been given up by the caller', async () => {
    invite({ body: await offer(), headers: [['Expires', '1']] });
    const line = await rung();
    expect(await ended()).to.deep.equal({ by: 'party', status: 487, elsewhere: false });
    await server.answers(487);
    await eventually(() => isClosed(line));
  });

  it('that is taken back by a BYE instead of a CANCEL is over too', async () => {
    invite({ body: await offer() });
    await rung();
    await inDialog({ method: 'BYE', sequence: 2 });
    expect(await ended()).to.deep.equal({ by: 'party', status: 487, elsewhere: false });
    await server.answers(487);
  });

  const update = (parts: Partial<RequestParts> = {}) => inDialog({ method: 'UPDATE', sequence: 3, ...parts });
  const answerTo = async (status: number, sequence: number): Promise<SipResponse | undefined> => {
    const isIt = (response: SipResponse) => header(response, 'CSeq') === `${sequence} UPDATE`;
    await eventually(() => server.responses(status).some(isIt), `${status} to the UPDATE`);
    return server.responses(status).find(isIt);
  };

  describe('whose caller wants the ringing confirmed (RFC 3262)', () => {
    const time = new VirtualTime();
    const required: Header[] = [['Require', '100rel']];
    const rings = () => server.responses(180);
    const prack = (rack: string, sequence = 2) =>
      inDialog({ method: 'PRACK', sequence, contact: null, headers: [['RAck', rack]] });
    const sequenceOf = (ringing: SipResponse | undefined) => header(ringing ?? { headers: [] }, 'Rseq') ?? '';

    afterEach(() => time.uninstall());

    it('rings, is told so again until it has confirmed it, and is answered', async () => {
      const body = await offer();
      time.install();
      invite({ body, headers: required });
      await time.pass(0);
      const ringing = await server.answers(180);
      expect(header(ringing, 'Require')).to.equal('100rel');
      expect(sequenceOf(ringing)).to.match(/^[1-9]\d*$/);
      await time.pass(1500);
      expect(rings().map(sequenceOf)).to.deep.equal(Array(3).fill(sequenceOf(ringing)));
      await prack(`${sequenceOf(ringing)} 1 INVITE`);
      await server.answers(200);
      await time.pass(60_000);
      expect(rings()).to.have.length(3);
      time.uninstall();
      await (await rung()).answer();
      await eventually(() => server.responses(200).some((answer) => answer.body !== ''), 'the answer');
    });

    it('is answered at once, confirmed or not', async () => {
      invite({ body: await offer(), headers: required });
      await (await rung()).answer();
      expect((await server.answers(200)).body).to.contain('m=audio');
    });

    it('is refused when it never confirms it', async () => {
      const body = await offer();
      time.install();
      invite({ body, headers: required });
      await time.pass(0);
      await server.answers(180);
      await time.pass(32_000);
      await server.answers(504);
      expect(await ended()).to.deep.equal({ by: 'network', status: 504, elsewhere: false });
    });

    it('hears that it has confirmed something else', async () => {
      invite({ body: await offer(), headers: required });
      const ringing = await server.answers(180);
      await prack(`${Number(sequenceOf(ringing)) + 1} 1 INVITE`);
      await server.answers(481);
      (await rung()).hangUp();
    });

    it('is told that we cannot where it has made no offer', async () => {
      invite({ headers: required });
      expect(header(await server.answers(420), 'Unsupported')).to.equal('100rel');
      expect(lines).to.be.empty;
    });
  });

  describe('that rings and gets an UPDATE', () => {
    it('without an offer takes it, and rings on', async () => {
      invite({ body: await offer() });
      await update();
      const answer = await answerTo(200, 3);
      expect(header(answer ?? { headers: [] }, 'Contact')).to.contain(contact);
      await (await rung()).answer();
      await server.answers(200);
    });

    it('with another offer has it come again when the first is answered', async () => {
      invite({ body: await offer() });
      await update({ body: await offer() });
      expect(header((await answerTo(500, 3)) ?? { headers: [] }, 'Retry-After')).to.match(/^\d$/);
      await (await rung()).answer();
    });
  });

  for (const [phase, begin] of [
    ['rings', async () => (invite({ body: await offer() }), rung())],
    ['is up', talking],
  ] as const) {
    it(`that ${phase} is with whoever an UPDATE says it is, and is told so once (RFC 4916)`, async () => {
      const line = await begin();
      const from = '"Carl\u202e" <sip:carl@example.com>;tag=m1';
      await update({ from });
      await update({ from, sequence: 4 });
      await answerTo(200, 4);
      const party = { name: 'Carl', number: 'carl' };
      expect(facts.filter(({ type }) => type === 'party')).to.deep.equal([{ type: 'party', party }]);
      expect(line.party).to.deep.equal(party);
      line.hangUp();
    });
  }

  describe('that is up and gets an UPDATE', () => {
    it('speaks to where the far end is from then on', async () => {
      const line = await talking();
      await update({ contact: '<sip:mallory@elsewhere.invalid;transport=ws>' });
      await answerTo(200, 3);
      line.hangUp();
      await eventually(() => server.requests('BYE').length === 1);
      expect(server.requests('BYE')[0]?.uri).to.equal('sip:mallory@elsewhere.invalid;transport=ws');
    });

    it('goes on speaking to whom and where it was, where the UPDATE is refused', async () => {
      const line = await talking();
      const body = 'v=0\r\nm=audio 9 RTP/AVP 0\r\n';
      const from = '"Carl" <sip:carl@example.com>;tag=m1';
      await update({ body, from, contact: '<sip:mallory@elsewhere.invalid;transport=ws>' });
      await answerTo(488, 3);
      expect(line.party.name).to.equal('Mallory');
      line.hangUp();
      await eventually(() => server.requests('BYE').length === 1);
      expect(server.requests('BYE')[0]?.uri).to.equal('sip:mallory@far.invalid;transport=ws');
    });

    it('has said that it takes one', async () => {
      await talking();
      expect(header(await server.answers(200), 'Allow')).to.contain('UPDATE');
    });

    it('without an offer is kept alive by it', async () => {
      await talking();
      const headers: Header[] = [
        ['Supported', 'timer'],
        ['Session-Expires', '300;refresher=uac'],
      ];
      await update({ headers });
      await update({ headers });
      const answer = await answerTo(200, 3);
      expect(header(answer ?? { headers: [] }, 'Session-Expires')).to.equal('300;refresher=uac');
      expect(answer?.body).to.equal('');
      await update({
        sequence: 4,
        headers: [
          ['Supported', 'timer'],
          ['Session-Expires', '30'],
        ],
      });
      expect(header((await answerTo(422, 4)) ?? { headers: [] }, 'Min-Se')).to.equal('90');
    });

    it('with an offer is changed by it', async () => {
      await talking();
      await update({ body: (await offer()).replace('a=sendrecv', 'a=sendonly') });
      expect((await answerTo(200, 3))?.body).to.contain('a=recvonly');
      await eventually(() => facts.some(({ type }) => type === 'heldByParty'));
    });

    it('with what the browser cannot take stays as it is', async () => {
      const line = await talking();
      await update({ body: 'v=0\r\nm=audio 9 RTP/AVP 0\r\n' });
      await answerTo(488, 3);
      expect(await isHeard(line.media.remoteStream)).to.be.true;
    });

    it('while our own offer waits for its answer refuses it', async () => {
      const line = await talking();
      server.script = () => null;
      line.hold().catch(() => {});
      await eventually(() => server.requests('INVITE').length === 1);
      await update({ body: line.media.description });
      await answerTo(491, 3);
    });

    it('while the offer before is not done with has it come again later', async () => {
      await talking();
      const body = await offer();
      await inDialog({ method: 'INVITE', sequence: 2, body });
      await eventually(() => server.responses(200).some((answer) => header(answer, 'CSeq') === '2 INVITE'));
      await update({ body });
      expect(header((await answerTo(500, 3)) ?? { headers: [] }, 'Retry-After')).to.match(/^\d$/);
    });

    it('that is out of order refuses it', async () => {
      await talking();
      await update({ sequence: 5 });
      await update({ sequence: 4 });
      await answerTo(500, 4);
    });
  });

  it('may be changed into one that the browser cannot take: 488, and the call goes on', async () => {
    const line = await talking();
    await inDialog({ method: 'INVITE', sequence: 2, body: 'v=0\r\nm=audio 9 RTP/AVP 0\r\n' });
    await server.answers(488);
    expect(line.over.aborted).to.be.false;
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  it('may be asked for an offer later, as a transfer does', async () => {
    const line = await talking();
    await inDialog({ method: 'INVITE', sequence: 2 });
    await eventually(() => server.responses(200).length === 2);
    const [, second] = server.responses(200);
    expect(header(second ?? { headers: [] }, 'Contact')).to.contain(contact);
    await caller.setRemoteDescription({ type: 'offer', sdp: second?.body ?? '' });
    await inDialog({ method: 'ACK', sequence: 2, branch: 'z9hG4bKack2', body: await offer() });
    await eventually(() => line.media.peerConnection.signalingState === 'stable');
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  it('on hold from the start is told as held by the caller, until it is resumed', async () => {
    invite({ body: (await offer()).replace('a=sendrecv', 'a=sendonly') });
    const line = await rung();
    await line.answer();
    await caller.setRemoteDescription({ type: 'answer', sdp: (await server.answers(200)).body });
    await inDialog({ method: 'ACK', branch: 'z9hG4bKack' });
    expect(facts.map(({ type }) => type)).to.deep.equal(['established', 'heldByParty']);
    await inDialog({ method: 'INVITE', sequence: 2, body: await offer() });
    await eventually(() => server.responses(200).length === 2);
    expect(facts.at(-1)).to.deep.equal({ type: 'heldByParty', held: false });
  });

  it('is not held before its answer is acknowledged', async () => {
    invite({ body: await offer() });
    const line = await rung();
    await line.answer();
    const holding = line.hold().catch(() => {});
    await caller.setRemoteDescription({ type: 'answer', sdp: (await server.answers(200)).body });
    await eventually(() => line.media.peerConnection.connectionState === 'connected');
    expect(server.requests('INVITE')).to.be.empty;
    await inDialog({ method: 'ACK', branch: 'z9hG4bKack' });
    await holding;
    expect(server.requests('INVITE')).to.have.length(1);
  });

  it('can be held although the acknowledgement of a change was lost', async function () {
    this.timeout(20_000);
    const line = await talking();
    await inDialog({ method: 'INVITE', sequence: 2, body: await offer() });
    await eventually(() => server.responses(200).length > 1);
    void line.hold().catch(() => {});
    await eventually(() => server.requests('INVITE').length === 1);
  });

  it('may not lose its audio: 488, and the call goes on', async () => {
    const line = await talking();
    const { sdp: body = '' } = caller.localDescription ?? {};
    await inDialog({ method: 'INVITE', sequence: 2, body: body.replace(/m=audio \d+/, 'm=audio 0') });
    await server.answers(488);
    await inDialog({ method: 'INVITE', sequence: 3, body: await offer() });
    await eventually(() => server.responses(200).length === 2);
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  it('without an address of its caller gets 400 and does not ring', async () => {
    invite({ headers: [['Contact', '*']], contact: null });
    await server.answers(400);
    expect(lines).to.be.empty;
    expect(softphone.lines).to.be.empty;
  });

  it('may not be changed by someone without an address: 400, and the call goes on', async () => {
    const line = await talking();
    await inDialog({
      method: 'INVITE',
      sequence: 2,
      body: await offer(),
      headers: [['Contact', '*']],
      contact: null,
    });
    await server.answers(400);
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  for (const [method, status] of [
    ['OPTIONS', 200],
    ['INFO', 469],
    ['MESSAGE', 405],
    ['REFER', 480],
    ['NOTIFY', 489],
    ['UPDATE', 200],
    ['PUBLISH', 405],
  ] as const) {
    it(`is not disturbed by ${method} in its dialog: ${status}`, async () => {
      const line = await talking();
      await inDialog({ method, sequence: 2 });
      await eventually(() =>
        server.responses(status).some((message) => header(message, 'CSeq') === `2 ${method}`),
      );
      expect(line.over.aborted).to.be.false;
    });
  }

  it('in the branch of another one is refused, and the other rings on', async () => {
    const body = await offer();
    invite({ body, branch: 'z9hG4bKsame' });
    const line = await rung();
    invite({ body, branch: 'z9hG4bKsame', callId: 'call-2' });
    await server.answers(400);
    server.say(request({ method: 'MESSAGE', uri: contact, branch: 'z9hG4bKsame' }));
    await eventually(() => server.responses(400).length === 2);
    expect(line.over.aborted).to.be.false;
    expect(lines).to.have.length(1);
  });

  it('is refused as busy when twenty ring already, and costs nothing', async () => {
    const body = await offer();
    for (let call = 0; call < 25; call++) invite({ body, callId: `flood-${call}` });
    await eventually(() => server.responses(486).length === 5);
    expect(lines).to.have.length(20);
  });

  for (const [what, parts, status] of [
    ['to a foreign scheme', { uri: 'http://example.com' }, 416],
    ['that requires what we do not know', { headers: [['Require', '100rel, magic']] }, 420],
    ['for somebody else', { uri: 'sip:carol@example.com' }, 404],
    ['with another kind of body', { headers: [['Content-Type', 'text/html']], body: '' }, 180],
    ['in a dialog that is none', { to: '<sip:bob@example.com>;tag=unknown' }, 481],
    ['of plain RTP', { body: 'v=0\r\nm=audio 9 RTP/AVP 0\r\n' }, 488],
  ] as const) {
    it(`${what} gets ${status}`, async () => {
      invite(parts);
      await server.answers(status);
      expect(lines).to.have.length(status === 180 ? 1 : 0);
    });
  }

  it('is offered although the observer throws', async () => {
    const failing = new ScriptedServer();
    failing.script = granted;
    const events: string[] = [];
    const fragile = new SipSoftphone(
      sipSettings({ servers: ['wss://sip.example.com'], domain: 'example.com' }),
      {
        registrationChanged: () => {},
        offered: () => {
          throw new Error('Clumsy');
        },
        happened: () => {
          throw new Error('Clumsy');
        },
        soundBlocked: () => {},
      },
      { openSocket: failing.open, log: (event) => events.push(event) },
    );
    fragile.start({ user: 'bob', password: 'secret' });
    await eventually(() => fragile.registration.state === 'ready');
    failing.say(request({ method: 'INVITE', uri: 'sip:bob@example.com', body: await offer() }));
    await failing.answers(180);
    const [line] = fragile.lines;
    line?.reject(486);
    await failing.answers(486);
    expect(line?.over.aborted).to.be.true;
    expect(events.filter((event) => event === 'observer.failed')).to.have.length(2);
    await fragile.stop();
  });
});
