import { expect, waitUntil } from '@open-wc/testing';
import type { Quality } from '../../src/call/quality.js';
import { FlightRecorder } from '../../src/recorder/recorder.js';
import { tapedSockets } from '../../src/recorder/taped-socket.js';
import { Tape } from '../../src/tape.js';
import { idle, states } from '../ui/states.js';

const { incoming, live: talking } = states;

interface Recorded {
  readonly format: string;
  readonly version: number;
  readonly recorder: string;
  readonly dropped: number;
  readonly initial: Readonly<Record<string, unknown>>;
  readonly entries: readonly {
    readonly id: number;
    readonly at: number;
    readonly time: string;
    readonly source: string;
    readonly name: string;
    readonly call: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }[];
}

function recording(tape: Tape, callOf = () => '') {
  const recorder = new FlightRecorder({ tape, recorder: 'cif-softphone 9.8.7', callOf });
  return () => JSON.parse(recorder.write()) as Recorded;
}

const namesIn = ({ entries }: Recorded) => entries.map(({ source, name }) => `${source} ${name}`);

describe('the flight recorder', () => {
  it('puts all sides on one timeline, with both clocks', () => {
    const tape = new Tape();
    const written = recording(tape);
    tape.put('telephone', 'registration.ready', {});
    tape.put('sip', 'received', 'INVITE sip:201@a SIP/2.0\r\nCSeq: 1 INVITE\r\n\r\n');
    tape.put('agent', 'mute', { type: 'mute', call: 'c1', muted: true });
    tape.put('host', 'setMode', { call: 1, args: [1] });
    const file = written();
    expect(file).to.deep.include({ format: 'cif-softphone-recording', version: 1, dropped: 0 });
    expect(namesIn(file)).to.deep.equal([
      'telephone registration.ready',
      'sip INVITE',
      'agent mute',
      'host setMode',
    ]);
    for (const { at, time } of file.entries) {
      expect(at).to.be.within(0, performance.now());
      expect(Math.abs(Date.parse(time) - Date.now())).to.be.below(60_000);
    }
    expect(file.entries.map(({ id }) => id)).to.deep.equal([0, 1, 2, 3]);
    expect(file.entries[2]).to.deep.include({ call: 'c1', detail: { muted: true } });
  });

  it('has what happened before it was there, as far as the tape reached', () => {
    const tape = new Tape();
    for (let count = 0; count < 350; count += 1) tape.put('telephone', `event ${count}`);
    const file = recording(tape)();
    expect(file.entries).to.have.lengthOf(300);
    expect(file.entries.at(-1)?.name).to.equal('event 349');
    expect(file.dropped).to.equal(50);
  });

  it('has all of what happens at once, also what it has looked at in pieces', async () => {
    const tape = new Tape();
    const written = recording(tape);
    const names = Array.from({ length: 620 }, (_, count) => `event ${count}`);
    for (const name of names.slice(0, 600)) tape.put('telephone', name);
    await new Promise((resolve) => setTimeout(resolve));
    for (const name of names.slice(600)) tape.put('telephone', name);
    expect(written().entries.map(({ name }) => name)).to.deep.equal(names);
  });

  it('keeps of the state what is another, and nothing where nothing is', () => {
    const tape = new Tape();
    const written = recording(tape);
    for (const view of [idle, idle, incoming, talking]) tape.put('state', '', view);
    const states = written().entries;
    expect(states.map(({ name }) => name)).to.deep.equal(['registration host', 'calls', 'calls']);
    const [call] = states[2]?.detail.calls as readonly Record<string, unknown>[];
    expect(call).to.deep.include({ phase: 'live', muted: false });
    expect(call?.number).to.match(/^…\d\d$/);
  });

  it('has no secret, name or number of what the agent does and is shown', () => {
    const tape = new Tape();
    const written = recording(tape);
    tape.put('agent', 'signIn', { type: 'signIn', user: 'ann', password: 'pa55word' });
    tape.put('agent', 'dial', { type: 'dial', target: '+15550142' });
    tape.put('agent', 'sendDigits', { type: 'sendDigits', call: 'c1', digits: '4711' });
    tape.put('state', '', incoming);
    const text = JSON.stringify(written());
    for (const secret of [
      'ann',
      'pa55word',
      '5550142',
      '4711',
      ...incoming.calls.map(({ party }) => party.number),
    ]) {
      expect(text, secret).not.to.contain(secret);
    }
    for (const { party } of incoming.calls) expect(text).not.to.contain(party.name);
  });

  it('takes whatever the host hands over', () => {
    const tape = new Tape();
    const written = recording(tape);
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    );
    tape.put('host', 'resolved', { call: 1, name: 'getSession', value: hostile });
    tape.put('host', 'event', { name: { toString: null }, value: 1 });
    expect(namesIn(written())).to.deep.equal(['host unreadable', 'host unreadable']);
  });

  it('looks at a burst before it has put aside too much', () => {
    const tape = new Tape();
    const written = recording(tape);
    for (let count = 0; count < 20_000; count += 1) tape.put('telephone', 'storm', { count });
    const file = written();
    expect(file.entries.length).to.be.within(4_000, 5_000);
    expect(file.entries.at(-1)?.detail).to.deep.equal({ count: 19_999 });
    expect(file.dropped + file.entries.length).to.equal(20_000);
  });

  const sip = (startLine: string, callId: string, body = '') =>
    `${startLine}\r\nCSeq: 1 INVITE\r\nCall-ID: ${callId}\r\n\r\n${body}`;
  const INVITE = 'INVITE sip:201@a SIP/2.0';
  const callsIn = ({ entries }: Recorded) =>
    entries.filter(({ source }) => source === 'sip').map(({ name, call }) => `${name} ${call}`);

  it('knows of the messages of a caller which call they belong to, from the first to the last', () => {
    const tape = new Tape();
    const written = recording(tape);
    tape.put('sip', 'received', sip(INVITE, 'one@caller'));
    tape.put('sip', 'sent', sip('SIP/2.0 100 Trying', 'one@caller'));
    tape.put('telephone', 'call.offered', { call: 'c1' });
    tape.put('sip', 'received', sip(INVITE, 'two@caller').replace('Call-ID', 'i'));
    tape.put('telephone', 'call.offered', { call: 'c2' });
    tape.put('sip', 'sent', sip('SIP/2.0 200 OK', 'one@caller'));
    tape.put('sip', 'received', sip('BYE sip:201@a SIP/2.0', 'two@caller'));
    tape.put('sip', 'received', sip('OPTIONS sip:201@a SIP/2.0', 'three@server'));
    expect(callsIn(written())).to.deep.equal([
      ...['INVITE c1', '100 INVITE c1', 'INVITE c2', '200 INVITE c1', 'BYE c2', 'OPTIONS '],
    ]);
  });

  it('takes no message for one of a call that it does not belong to', () => {
    const tape = new Tape();
    const written = recording(tape);
    // Refused, and what is offered next came otherwise.
    tape.put('sip', 'received', sip(INVITE, 'refused@caller'));
    tape.put('sip', 'received', sip('SIP/2.0 200 OK', 'registration'));
    tape.put('telephone', 'call.offered', { call: 'c1' });
    tape.put('sip', 'sent', sip('SIP/2.0 486 Busy Here', 'refused@caller'));
    expect(callsIn(written())).to.deep.equal(['INVITE ', '200 INVITE ', '486 INVITE ']);
  });

  it('knows its own INVITE by the connection that it describes, and what answers it by the Call-ID', async () => {
    const tape = new Tape();
    let call = 'c3';
    const written = recording(tape, () => call);
    const connection = new RTCPeerConnection();
    tape.put('media', 'opened', { connection, media: { microphone: null, measured: () => {} } });
    connection.addTransceiver('audio');
    await connection.setLocalDescription();
    const offer = connection.localDescription?.sdp ?? '';
    tape.put('sip', 'sent', sip(INVITE, 'ours', offer));
    // Over, and the rest is still of it.
    call = '';
    connection.close();
    tape.put('sip', 'received', sip('SIP/2.0 487 Request Terminated', 'ours'));
    tape.put('sip', 'sent', sip(INVITE, 'other', offer));
    tape.put('sip', 'sent', sip(INVITE, 'without'));
    expect(callsIn(written())).to.deep.equal(['INVITE c3', '487 INVITE c3', 'INVITE ', 'INVITE ']);
  });

  it('forgets the Call-IDs of calls that are long gone', () => {
    const tape = new Tape();
    const written = recording(tape);
    for (let count = 0; count <= 2_000; count += 1) {
      tape.put('sip', 'received', sip(INVITE, `call-${count}`));
      tape.put('telephone', 'call.offered', { call: `c${count}` });
    }
    for (const count of [0, 1, 2_000])
      tape.put('sip', 'received', sip('BYE sip:201@a SIP/2.0', `call-${count}`));
    expect(callsIn(written()).slice(-3)).to.deep.equal(['BYE ', 'BYE c1', 'BYE c2000']);
  });

  it('follows a connection, and says of which call it is', async () => {
    const tape = new Tape();
    const written = recording(tape, () => 'c1');
    const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    tape.put('media', 'opened', { connection: one, media: { microphone: null, measured: () => {} } });
    one.addEventListener(
      'icecandidate',
      ({ candidate }) => void other.addIceCandidate(candidate ?? undefined),
    );
    other.addEventListener(
      'icecandidate',
      ({ candidate }) => void one.addIceCandidate(candidate ?? undefined),
    );
    one.addTransceiver('audio');
    await one.setLocalDescription();
    await other.setRemoteDescription(one.localDescription as RTCSessionDescriptionInit);
    for (const transceiver of other.getTransceivers()) transceiver.direction = 'sendrecv';
    await other.setLocalDescription();
    await one.setRemoteDescription(other.localDescription as RTCSessionDescriptionInit);
    await waitUntil(() => one.connectionState === 'connected', 'it is connected', { timeout: 8000 });
    const media = written().entries.filter(({ source }) => source === 'media');
    const states = (name: string) =>
      media.flatMap((entry) => (entry.name === name ? [entry.detail.state] : []));
    expect(states('iceconnection')).to.include('connected');
    expect(states('connection')).to.deep.equal(['connecting', 'connected']);
    expect(states('dtls')).to.include('connected');
    expect(states('track')).to.include('mute');
    expect(new Set(media.map(({ call }) => call))).to.deep.equal(new Set(['c1']));
    one.close();
    other.close();
  });

  it('sums up ten seconds of quality, or what there is when a warning comes', () => {
    const tape = new Tape();
    const written = recording(tape);
    const media: { microphone: null; measured: (quality: Quality) => void } = {
      microphone: null,
      measured: () => {},
    };
    const connection = new RTCPeerConnection();
    tape.put('media', 'opened', { connection, media });
    const good = { grade: 'good', mos: 4.38, loss: 0.4, jitter: 3.2 } as const;
    const quality = { sent: good, received: good, roundTrip: 20, warnings: [] } as const;
    for (let second = 0; second < 12; second += 1) media.measured(quality);
    media.measured({ ...quality, received: { ...good, mos: 2, loss: 9 }, warnings: ['receivedLoss'] });
    const summed = written().entries.map(({ detail }) => detail);
    expect(summed.map(({ seconds }) => seconds)).to.deep.equal([10, 3]);
    expect(summed[1]).to.deep.include({
      received: [4.4, 4.4, 2],
      receivedLoss: 9,
      warnings: ['receivedLoss'],
    });
    connection.close();
  });
});

describe('a connection to the SIP server on tape', () => {
  it('cannot be opened where none can', () => {
    const tape = new Tape();
    expect(() => tapedSockets(tape.put)('ftp://sip.example', 'sip')).to.throw();
  });
});
