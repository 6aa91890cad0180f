import { expect } from '@open-wc/testing';
import type { SipConfig } from '../../src/config/config.js';
import { header, headers } from '../../src/sip/message/message.js';
import type { Header, SipRequest } from '../../src/sip/message/message.js';
import { replyTo, writeMessage } from '../../src/sip/message/write.js';
import type { SipLine } from '../../src/sip/line.js';
import { sipSettings } from '../support/sip-settings.js';
import { SipSoftphone } from '../../src/sip/sip-softphone.js';
import type { Line, LineFact } from '../../src/softphone.js';
import { isClosed } from './support/phones.js';
import { granted, request, ScriptedServer } from './support/scripted-server.js';
import { isHeard } from './support/sound.js';
import { eventually } from './support/eventually.js';

/** The far ends answer as the test scripts them. */
describe('An invitation of ours', () => {
  let server: ScriptedServer;
  let softphone: SipSoftphone;
  let facts: LineFact[];
  let called: RTCPeerConnection;
  let microphone: MediaStream;
  let line: SipLine;

  const ended = async () => {
    await eventually(() => facts.some(({ type }) => type === 'ended'), 'ends');
    return facts.flatMap((fact) => (fact.type === 'ended' ? [fact.ending] : []))[0];
  };

  const invitation = async (count = 1): Promise<SipRequest> => {
    await eventually(() => server.requests('INVITE').length >= count, 'an invitation');
    const sent = server.requests('INVITE').at(-1);
    if (!sent) throw new Error('No invitation');
    return sent;
  };

  const dial = async (): Promise<SipRequest> => {
    line = softphone.dial('+1 555 0100');
    await line.invite();
    return invitation();
  };

  /** A response of the far end that has this tag. */
  const reply = (
    invite: SipRequest,
    status: number,
    tag: string,
    body = '',
    extra: readonly Header[] = [],
  ) => {
    const response = replyTo(invite, status, 'As scripted', [
      ['Contact', `<sip:${tag}@far.invalid;transport=ws>`],
      ...(body ? [['Content-Type', 'application/sdp'] as const] : []),
      ...extra,
    ]);
    const headers = response.headers.map(([name, value]): Header =>
      name === 'To' ? [name, `${value.replace(/;tag=.*/, '')};tag=${tag}`] : [name, value],
    );
    server.say(writeMessage({ ...response, headers, body }));
  };

  const answerTo = async (invite: SipRequest): Promise<string> => {
    await called.setRemoteDescription({ type: 'offer', sdp: invite.body });
    await called.setLocalDescription();
    await eventually(() => called.iceGatheringState === 'complete');
    return called.localDescription?.sdp ?? '';
  };

  const signIn = async (settings: Partial<SipConfig> = {}) => {
    softphone = new SipSoftphone(
      sipSettings({ servers: ['wss://sip.example.com'], domain: 'example.com', ...settings }),
      {
        registrationChanged: () => {},
        offered: () => {},
        happened: (_line: Line, fact: LineFact) => facts.push(fact),
        soundBlocked: () => {},
      },
      { openSocket: server.open, random: () => 0 },
    );
    softphone.start({ user: 'bob', password: 'secret', displayName: 'Bob "B" \\ \r\nX-Injected: 1' });
    await eventually(() => softphone.registration.state === 'ready');
  };

  beforeEach(async () => {
    server = new ScriptedServer();
    facts = [];
    server.script = (message) => {
      if (message.method === 'REGISTER') return granted(message);
      return message.method === 'INVITE' ? null : replyTo(message, 200, 'OK');
    };
    await signIn();
    called = new RTCPeerConnection();
    microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of microphone.getTracks()) called.addTrack(track, microphone);
  });

  afterEach(async () => {
    await softphone.stop();
    called.close();
    microphone.getTracks().forEach((track) => track.stop());
  });

  it('is addressed to the digits alone and injects nothing', async () => {
    const invite = await dial();
    expect(invite.uri).to.equal('sip:+15550100@example.com');
    expect(header(invite, 'From')).to.match(/^"Bob B X-Injected: 1" <sip:bob@example\.com>;tag=\w+$/);
    expect(invite.headers.map(([name]) => name)).not.to.include('X-Injected');
    reply(invite, 486, 'far');
  });

  it('lets the agent hear what the far network plays before it answers', async () => {
    const invite = await dial();
    reply(invite, 183, 'far', await answerTo(invite));
    await eventually(() => line.media.remoteStream !== null);
    expect(await isHeard(line.media.remoteStream)).to.be.true;
    expect(facts.map(({ type }) => type)).to.deep.equal(['ringing']);

    reply(invite, 200, 'far');
    await eventually(() => facts.some(({ type }) => type === 'established'));
    expect(await isHeard(line.media.remoteStream)).to.be.true;
    expect(server.requests('ACK')).to.have.length(1);
  });

  it('belongs to the first phone that answers; the second gets a goodbye', async () => {
    const invite = await dial();
    const answer = await answerTo(invite);
    reply(invite, 180, 'first');
    reply(invite, 180, 'second');
    reply(invite, 200, 'second', answer);
    reply(invite, 200, 'first', answer);
    await eventually(() => server.requests('BYE').length === 1);
    const [bye] = server.requests('BYE');
    expect(header(bye ?? { headers: [] }, 'To')).to.contain('tag=first');
    await eventually(() => facts.some(({ type }) => type === 'established'));
    expect(line.over.aborted).to.be.false;
  });

  it('may be answered by another phone than the one that played before', async () => {
    const invite = await dial();
    const first = called;
    reply(invite, 183, 'first', await answerTo(invite));
    await eventually(() => line.media.peerConnection.connectionState === 'connected');
    called = new RTCPeerConnection();
    for (const track of microphone.getTracks()) called.addTrack(track, microphone);
    reply(invite, 200, 'second', await answerTo(invite));
    await eventually(() => facts.some(({ type }) => type === 'established' || type === 'ended'));
    first.close();
    expect(facts.at(-1)?.type).to.equal('established');
    await eventually(() => called.connectionState === 'connected');
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  type Describe = (description: RTCSessionDescriptionInit) => Promise<void>;

  /** What becomes of the connection from now on, in its order. */
  const steps = (): readonly string[] => {
    const taken: string[] = [];
    const { peerConnection } = line.media;
    const [sender] = peerConnection.getSenders();
    if (!sender) throw new Error('Nothing is sent');
    const describe: Describe = Reflect.get(peerConnection, 'setRemoteDescription').bind(peerConnection);
    const attach = sender.replaceTrack.bind(sender);
    Object.assign(peerConnection, {
      setRemoteDescription(description: RTCSessionDescriptionInit) {
        taken.push(description.type);
        return describe(description);
      },
    });
    Object.assign(sender, {
      replaceTrack(track: MediaStreamTrack | null) {
        taken.push(track ? 'attached' : 'detached');
        return attach(track);
      },
    });
    return taken;
  };

  it('has the microphone attached while the answer is taken in', async () => {
    const invite = await dial();
    const taken = steps();
    reply(invite, 200, 'far', await answerTo(invite));
    await eventually(() => facts.some(({ type }) => type === 'established'));
    expect(taken).to.deep.equal(['attached', 'answer']);
  });

  it('lets nobody hear the agent who has only played something', async () => {
    const invite = await dial();
    const taken = steps();
    const answer = await answerTo(invite);
    reply(invite, 183, 'first', answer);
    await eventually(() => line.media.peerConnection.signalingState === 'have-remote-pranswer');
    reply(invite, 200, 'second', answer);
    await eventually(() => facts.some(({ type }) => type === 'established'));
    expect(taken).to.deep.equal(['pranswer', 'answer', 'attached']);
  });

  it('that is answered on hold is told as held by the far end', async () => {
    const invite = await dial();
    reply(invite, 200, 'far', (await answerTo(invite)).replace('a=sendrecv', 'a=inactive'));
    await eventually(() => facts.some(({ type }) => type === 'heldByParty'));
    expect(facts.map(({ type }) => type)).to.deep.equal(['established', 'heldByParty']);
  });

  it('that is answered without audio is ended by a goodbye', async () => {
    const invite = await dial();
    reply(invite, 200, 'far', (await answerTo(invite)).replace(/m=audio \d+/, 'm=audio 0'));
    expect(await ended()).to.deep.equal({ by: 'network', status: 488, elsewhere: false });
    await eventually(() => server.requests('BYE').length === 1);
  });

  it('is taken back once, however often it is said to ring', async () => {
    const invite = await dial();
    reply(invite, 180, 'far');
    line.hangUp();
    reply(invite, 180, 'far');
    reply(invite, 180, 'other');
    reply(invite, 487, 'far');
    await eventually(() => server.requests('ACK').length === 1);
    expect(server.requests('CANCEL')).to.have.length(1);
  });

  it('that is answered while it is taken back is ended by one goodbye', async () => {
    const invite = await dial();
    const answer = await answerTo(invite);
    reply(invite, 180, 'far');
    line.hangUp();
    reply(invite, 200, 'far', answer);
    reply(invite, 200, 'far', answer);
    await eventually(() => server.requests('BYE').length > 0);
    expect(await ended()).to.deep.equal({ by: 'agent', status: 487, elsewhere: false });
    expect(server.requests('BYE')).to.have.length(1);
  });

  it('that the called one hangs up before the answer is taken in gets no goodbye', async () => {
    const invite = await dial();
    const answer = await answerTo(invite);
    reply(invite, 200, 'far', answer);
    await eventually(() => server.requests('ACK').length === 1);
    const [ack] = server.requests('ACK');
    const headers = ack?.headers ?? [];
    server.say(
      request({
        method: 'BYE',
        uri: /<([^>]*)>/.exec(header(invite, 'Contact') ?? '')?.[1] ?? '',
        from: header({ headers }, 'To') ?? '',
        to: header({ headers }, 'From') ?? '',
        callId: header({ headers }, 'Call-ID') ?? '',
      }),
    );
    expect(await ended()).to.deep.equal({ by: 'party', status: null, elsewhere: false });
    await eventually(() => server.responses(200).length === 1);
    expect(server.requests('BYE')).to.be.empty;
  });

  it('that rings takes an UPDATE without an offer, and refuses another offer while its own waits', async () => {
    const invite = await dial();
    reply(invite, 180, 'far');
    await eventually(() => facts.length > 0);
    const update = (sequence: number, body = '') =>
      server.say(
        request({
          ...{ method: 'UPDATE', sequence, body },
          uri: /<([^>]*)>/.exec(header(invite, 'Contact') ?? '')?.[1] ?? '',
          from: `${header(invite, 'To') ?? ''};tag=far`,
          to: header(invite, 'From') ?? '',
          callId: header(invite, 'Call-ID') ?? '',
        }),
      );
    update(1);
    await server.answers(200);
    update(2, invite.body);
    await server.answers(491);
    reply(invite, 486, 'far');
    expect(await ended()).to.deep.equal({ by: 'party', status: 486, elsewhere: false });
  });

  it('is with whoever the phone that answers has said it is, not with one that only rang', async () => {
    const invite = await dial();
    const update = (tag: string, name: string) =>
      server.say(
        request({
          method: 'UPDATE',
          uri: /<([^>]*)>/.exec(header(invite, 'Contact') ?? '')?.[1] ?? '',
          from: `"${name}" <sip:${tag}@example.com>;tag=${tag}`,
          to: header(invite, 'From') ?? '',
          callId: header(invite, 'Call-ID') ?? '',
          branch: `z9hG4bK${tag}`,
        }),
      );
    for (const tag of ['carl', 'dora']) reply(invite, 180, tag);
    await eventually(() => facts.length > 0);
    update('dora', 'Dora');
    update('carl', 'Carl');
    await eventually(() => server.responses(200).length === 2, 'both are taken');
    expect(line.party.number).to.equal('+15550100');
    reply(invite, 200, 'dora', 'v=0\r\nm=audio 9 RTP/AVP 0\r\n');
    await ended();
    expect(facts.filter(({ type }) => type === 'party')).to.deep.equal([
      { type: 'party', party: { name: 'Dora', number: 'dora' } },
    ]);
  });

  it('that is answered with what the browser cannot take is ended by a goodbye', async () => {
    const invite = await dial();
    reply(invite, 200, 'far', 'v=0\r\nm=audio 9 RTP/AVP 0\r\n');
    expect(await ended()).to.deep.equal({ by: 'network', status: 488, elsewhere: false });
    await eventually(() => server.requests('BYE').length === 1);
    await eventually(() => isClosed(line));
  });

  it('is repeated with a digest when it is challenged', async () => {
    const first = await dial();
    reply(first, 407, 'proxy', '', [
      ['Proxy-Authenticate', 'Digest realm="example.com", nonce="n1", qop="auth"'],
    ]);
    const second = await invitation(2);
    expect(header(second, 'Proxy-Authorization')).to.contain('username="bob"');
    reply(second, 603, 'far');
    expect(await ended()).to.deep.equal({ by: 'party', status: 603, elsewhere: false });
  });

  it('is taken back although it was hung up before a challenge', async () => {
    const first = await dial();
    line.hangUp();
    expect(server.requests('CANCEL')).to.be.empty;
    reply(first, 407, 'proxy', '', [
      ['Proxy-Authenticate', 'Digest realm="example.com", nonce="n1", qop="auth"'],
    ]);
    const second = await invitation(2);
    reply(second, 180, 'far');
    await eventually(() => server.requests('CANCEL').length > 0);
    reply(second, 487, 'far');
    expect(await ended()).to.deep.equal({ by: 'agent', status: 487, elsewhere: false });
  });

  it('tells what the far network does with it: puts it through, forwards it, has it wait, rings', async () => {
    const invite = await dial();
    for (const status of [183, 181, 182, 180]) reply(invite, status, 'far');
    await eventually(() => facts.length === 4);
    const ringing = { type: 'ringing', audible: false };
    expect(facts).to.deep.equal([
      { ...ringing, progress: 'connecting' },
      { ...ringing, progress: 'forwarded' },
      { ...ringing, progress: 'queued', said: 'As scripted' },
      { ...ringing, progress: 'ringing' },
    ]);
  });

  it('is heard from the second phone when the first one, which played something too, is called no longer', async () => {
    const invite = await dial();
    const first = called;
    reply(invite, 183, 'first', await answerTo(invite));
    await eventually(() => line.media.peerConnection.connectionState === 'connected');
    called = new RTCPeerConnection();
    for (const track of microphone.getTracks()) called.addTrack(track, microphone);
    // Chromium stays with a far end that answers its checks, whatever the latest description says.
    first.close();
    reply(invite, 183, 'second', await answerTo(invite));
    await eventually(() => called.connectionState === 'connected');
    expect(await isHeard(line.media.remoteStream)).to.be.true;

    reply(invite, 200, 'second');
    await eventually(() => facts.some(({ type }) => type === 'established'));
    expect(await isHeard(line.media.remoteStream)).to.be.true;
  });

  it('confirms each provisional response that asks for it, once (RFC 3262)', async () => {
    const invite = await dial();
    expect(headers(invite, 'Supported').join()).to.contain('100rel');
    const reliable = (sequence: number): Header[] => [
      ['Require', '100rel'],
      ['RSeq', String(sequence)],
    ];
    reply(invite, 180, 'far', '', reliable(7));
    reply(invite, 180, 'far', '', reliable(7));
    reply(invite, 183, 'far', '', reliable(8));
    await eventually(() => server.requests('PRACK').length === 2);
    const confirmed = server.requests('PRACK').map((prack) => header(prack, 'Rack'));
    expect(confirmed).to.deep.equal(['7 1 INVITE', '8 1 INVITE']);
  });

  describe('that is redirected', () => {
    const redirect = (invite: SipRequest, user: string, status = 302) =>
      reply(invite, status, 'far', '', [['Contact', `<sip:${user}@example.com>`]]);

    it('goes on to the new number as the same call, and the agent is told', async () => {
      const first = await dial();
      redirect(first, '300');
      const second = await invitation(2);
      expect(second.uri).to.equal('sip:300@example.com');
      for (const name of ['To', 'From', 'Call-ID'])
        expect(header(second, name)).to.equal(header(first, name));
      expect(header(second, 'CSeq')).to.equal('2 INVITE');
      expect(facts).to.deep.equal([{ type: 'ringing', progress: 'forwarded', said: '300' }]);
      reply(second, 200, 'far', await answerTo(second));
      await eventually(() => facts.some(({ type }) => type === 'established'));
    });

    it('is redirected twice at most', async () => {
      redirect(await dial(), '300');
      redirect(await invitation(2), '301', 301);
      redirect(await invitation(3), '302');
      expect(await ended()).to.deep.equal({ by: 'party', status: 302, elsewhere: false });
      expect(server.requests('INVITE')).to.have.length(3);
    });

    it('does not go in circles', async () => {
      redirect(await dial(), '300');
      redirect(await invitation(2), '+15550100');
      expect(await ended()).to.deep.equal({ by: 'party', status: 302, elsewhere: false });
      expect(server.requests('INVITE')).to.have.length(2);
    });

    it('and was hung up meanwhile goes nowhere', async () => {
      const invite = await dial();
      line.hangUp();
      redirect(invite, '300');
      await eventually(() => server.requests('ACK').length === 1);
      expect(server.requests('INVITE')).to.have.length(1);
    });

    it('is over where the configuration says so', async () => {
      await softphone.stop();
      await signIn({ redirects: 'refuse' });
      redirect(await dial(), '300');
      expect(await ended()).to.deep.equal({ by: 'party', status: 302, elsewhere: false });
      expect(server.requests('INVITE')).to.have.length(1);
    });
  });

  for (const [status, by] of [
    [302, 'party'],
    [404, 'party'],
    [480, 'party'],
    [486, 'party'],
    [503, 'network'],
    [600, 'party'],
  ] as const) {
    it(`that gets ${status} is over, by the ${by}`, async () => {
      reply(await dial(), status, 'far');
      expect(await ended()).to.deep.equal({ by, status, elsewhere: false });
      await eventually(() => isClosed(line));
    });
  }
});
