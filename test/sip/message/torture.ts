/**
 * One message of our own for each property that RFC 4475 (SIP torture tests) and RFC 5118 (SIP and IPv6) look at,
 * under the name the RFC gives it, with what an endpoint of this product does with it.
 */
import { request, response, wire } from './wire.js';

export interface TortureCase {
  readonly name: string;
  readonly property: string;
  readonly text: string;
  /** `accept`, the status of the refusal, or `drop` for a refusal without a reply. */
  readonly fate: 'accept' | number | 'drop';
}

const long = (letters: string): string => letters.repeat(400);

export const RFC_4475: readonly TortureCase[] = [
  {
    name: 'wsinv',
    property: 'folded lines, odd case, odd white space, compact names',
    fate: 'accept',
    text: wire(
      'INVITE sip:agent@desk.example.com;odd SIP/2.0',
      'TO :',
      ' sip:agent@desk.example.com ;   tag    = 77x',
      'from   : "A \\\\\\""       <sip:alice@example.com>',
      '  ;',
      '  tag = 98',
      'MaX-fOrWaRdS: 0068',
      'Call-ID: folded.1@192.0.2.1',
      'Content-Length   : 4',
      'cseq: 0009',
      '  INVITE',
      'v: SIP  / 2.0',
      ' /TCP     192.0.2.2;branch=390',
      's :',
      'Unknown: ;;,,;;,;',
      'c: application/sdp',
      'Route:',
      ' <sip:edge.example.com;lr;with=value;without>',
      'V:  SIP  / 2.0  / WS     edge.example.com   ;',
      '  branch  =   z9hG4bK9  ,',
      ' SIP  /    2.0   / UDP  192.168.255.1   ; branch=',
      ' z9hG4bK3',
      'm:"Quoted ""text" <sip:alice@example.com> ; new =',
      '  value ;',
      '  second ; q = 0.33',
      '',
      'v=0\n',
    ).replace('"Quoted ""text"', '"Quoted \\"\\"text"'),
  },
  {
    name: 'intmeth',
    property: 'every character that a method, a tag, a Call-ID and a user may have',
    fate: 'accept',
    text: request({
      line: "!odd*Method_1.%+`'~- sip:1_odd~(name)&isn't+it$/q?,/;;*:&x+y=1,z!*p$w~d.(no)@example.com SIP/2.0",
      headers: {
        Via: "SIP/2.0/WS client.invalid;branch=z9hG4bK-.!%66*_+`'~",
        To: '"BEL:\\\x07 NUL:\\\x00 DEL:\\\x7f" <sip:1_odd@example.com>',
        From: "token1~` token2'+_ token3*%!.- <sip:alice@example.com>;'~+*_!.-%=\"\u043f\u0440\u0438\";tag=_t~1'*%!-.+`",
        'Call-ID': 'word%<yes>(no)*!"?;:/@[]{}\\\'~`.-+',
        "extension-*+_%.`'!~": 'value',
      },
    }),
  },
  {
    name: 'esc01',
    property: 'percent escapes in the user and in parameters',
    fate: 'accept',
    text: request({
      line: 'INVITE sip:sips%3Auser%40example.com@example.net SIP/2.0',
      headers: { From: '<sip:I%20have%20spaces@example.net>;tag=1' },
    }),
  },
  {
    name: 'escnull',
    property: 'escaped nulls',
    fate: 'accept',
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: {
        To: '<sip:null-%00-null@example.com>',
        Contact: ['<sip:%00@client.invalid>', '<sip:%00%00@client.invalid>'],
      },
    }),
  },
  {
    name: 'esc02',
    property: 'a percent sign that escapes nothing: another method than REGISTER',
    fate: 'accept',
    text: request({
      line: 'RE%47IST%45R sip:example.com SIP/2.0',
      headers: { To: '"%Z%45" <sip:bob@example.com>' },
    }),
  },
  {
    name: 'lwsdisp',
    property: 'no space between display name and bracket',
    fate: 'accept',
    text: request({ headers: { From: 'caller<sip:caller@example.com>;tag=323' } }),
  },
  {
    name: 'longreq',
    property: 'long values everywhere',
    fate: 'accept',
    text: request({
      line: `INVITE sip:${long('user')}@example.com SIP/2.0`,
      headers: {
        Via: Array.from({ length: 34 }, (_, hop) => `SIP/2.0/TCP sip${hop}.example.com;branch=z9hG4bK${hop}`),
        From: `sip:${long('a')}@example.net;tag=${long('12982424')}`,
        To: `"I have a ${long('very ')} long name" <sip:bob@example.com>`,
        'Call-ID': long('long'),
      },
    }),
  },
  {
    name: 'dblreq',
    property: 'bytes after the body',
    fate: 'accept',
    text: `${request({ headers: { 'Content-Length': '0' } })}INVITE sip:joe@example.com SIP/2.0\r\nt: sip:joe@x`,
  },
  {
    name: 'semiuri',
    property: 'semicolons in the user part',
    fate: 'accept',
    text: request({ line: 'OPTIONS sip:user;par=u%40example.net@example.com SIP/2.0' }),
  },
  {
    name: 'transports',
    property: 'transports nobody knows',
    fate: 'accept',
    text: request({
      headers: {
        Via: ['UDP', 'SCTP', 'TLS', 'UNKNOWN', 'TCP'].map(
          (name) => `SIP/2.0/${name} t.example.org;branch=z9`,
        ),
      },
    }),
  },
  {
    name: 'mpart01',
    property: 'a body in several parts with bytes that are no text',
    fate: 'accept',
    text: request({
      line: 'MESSAGE sip:bob@example.com SIP/2.0',
      headers: { 'Content-Type': 'multipart/mixed;boundary=7a9c' },
      body: '--7a9c\r\nContent-Type: text/plain\r\n\r\nHello\r\n--7a9c\r\n\r\n0\u0082\u0001\u0000\r\n--7a9c--',
    }),
  },
  {
    name: 'unreason',
    property: 'a reason phrase in any script',
    fate: 'accept',
    text: response({ line: 'SIP/2.0 200 = 2**3 * 5**2 \u043d\u043e \u0441\u0442\u043e' }),
  },
  {
    name: 'noreason',
    property: 'an empty reason phrase',
    fate: 'accept',
    text: response({ line: 'SIP/2.0 100 ' }),
  },
  {
    name: 'badinv01',
    property: 'separators with nothing between',
    fate: 400,
    text: request({
      headers: { Via: 'SIP/2.0/WS client.invalid;;,;,,', Contact: '"Joe" <sip:joe@example.org>;;;;' },
    }),
  },
  {
    name: 'clerr',
    property: 'a Content-Length larger than the body',
    fate: 400,
    text: request({ headers: { 'Content-Length': '9999' }, body: 'v=0\r\n' }),
  },
  {
    name: 'ncl',
    property: 'a negative Content-Length',
    fate: 400,
    text: request({ headers: { 'Content-Length': '-999' }, body: 'v=0\r\n' }),
  },
  {
    name: 'scalar02',
    property: 'numbers too large in a request',
    fate: 400,
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: {
        CSeq: '36893488147419103232 REGISTER',
        'Max-Forwards': '300',
        Expires: '10000000000000',
      },
    }),
  },
  {
    name: 'scalarlg',
    property: 'numbers too large in a response',
    fate: 'drop',
    text: response({
      line: 'SIP/2.0 503 Service Unavailable',
      headers: { CSeq: '9292394834772304023312 OPTIONS', 'Retry-After': '949302838503028349304023988' },
    }),
  },
  {
    name: 'quotbal',
    property: 'a quoted name that never ends',
    fate: 400,
    text: request({ headers: { To: '"Mr. J. User <sip:j.user@example.com>' } }),
  },
  {
    name: 'ltgtruri',
    property: 'brackets around the Request-URI',
    fate: 400,
    text: request({ line: 'INVITE <sip:user@example.com> SIP/2.0' }),
  },
  {
    name: 'lwsruri',
    property: 'a space within the Request-URI',
    fate: 400,
    text: request({ line: 'INVITE sip:user@example.com; lr SIP/2.0' }),
  },
  {
    name: 'lwsstart',
    property: 'several spaces in the request line',
    fate: 400,
    text: request({ line: 'INVITE  sip:user@example.com  SIP/2.0' }),
  },
  {
    name: 'trws',
    property: 'spaces at the end of the request line',
    fate: 400,
    text: request({ line: 'OPTIONS sip:bob@example.com SIP/2.0  ' }),
  },
  {
    name: 'escruri',
    property: 'headers in the Request-URI',
    fate: 400,
    text: request({ line: 'INVITE sip:user@example.com?Route=%3Csip:example.com%3E SIP/2.0' }),
  },
  {
    name: 'baddate',
    property: 'a Date in a zone other than GMT',
    fate: 'accept',
    text: request({ headers: { Date: 'Fri, 01 Jan 2010 16:00:00 EST' } }),
  },
  {
    name: 'regbadct',
    property: 'a Contact with headers and no brackets',
    fate: 400,
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: { Contact: 'sip:user@example.com?Route=%3Csip:sip.example.com%3E' },
    }),
  },
  {
    name: 'badaspec',
    property: 'spaces within the brackets',
    fate: 400,
    text: request({ headers: { To: '"Watson, Thomas" < sip:t.watson@example.org >' } }),
  },
  {
    name: 'baddn',
    property: 'a comma in a name without quotes',
    fate: 400,
    text: request({ headers: { From: 'Bell, Alexander <sip:a.g.bell@example.com>;tag=43' } }),
  },
  {
    name: 'badvers',
    property: 'a version of the future',
    fate: 505,
    text: request({
      line: 'OPTIONS sip:bob@example.com SIP/7.0',
      headers: { Via: 'SIP/7.0/UDP c.example.com' },
    }),
  },
  {
    name: 'mismatch01',
    property: 'a CSeq of another method',
    fate: 400,
    text: request({ headers: { CSeq: '8 INVITE' } }),
  },
  {
    name: 'mismatch02',
    property: 'an unknown method with a CSeq of another method',
    fate: 400,
    text: request({ line: 'NEWMETHOD sip:user@example.com SIP/2.0', headers: { CSeq: '8 INVITE' } }),
  },
  {
    name: 'bigcode',
    property: 'a status too large',
    fate: 'drop',
    text: response({ line: 'SIP/2.0 4294967301 better not break the receiver' }),
  },
  {
    name: 'badbranch',
    property: 'a branch that is the bare cookie: a message all the same',
    fate: 'accept',
    text: request({ headers: { Via: 'SIP/2.0/WS client.invalid;branch=z9hG4bK' } }),
  },
  {
    name: 'insuf',
    property: 'no Call-ID, From and To',
    fate: 400,
    text: request({ headers: { 'Call-ID': null, From: null, To: null } }),
  },
  {
    name: 'unkscm',
    property: 'a Request-URI of a scheme nobody knows',
    fate: 416,
    text: request({ line: 'OPTIONS nobodyKnowsThisScheme:opaque SIP/2.0' }),
  },
  {
    name: 'novelsc',
    property: 'a Request-URI of a known scheme that is no telephone',
    fate: 416,
    text: request({ line: 'OPTIONS soap.beep://192.0.2.103:3002 SIP/2.0' }),
  },
  {
    name: 'unksm2',
    property: 'From, To and Contact of schemes that are no telephone',
    fate: 400,
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: {
        To: 'isbn:2983792873',
        From: '<http://www.example.com>;tag=1',
        Contact: '<name:John_Smith>',
      },
    }),
  },
  {
    name: 'bext01',
    property: 'an extension nobody knows is required',
    fate: 420,
    text: request({ headers: { Require: 'nothingSupportsThis, nothingSupportsThisEither' } }),
  },
  {
    name: 'invut',
    property: 'a body of a type nobody knows',
    fate: 415,
    text: request({
      line: 'INVITE sip:user@example.com SIP/2.0',
      headers: { 'Content-Type': 'application/unknownformat' },
      body: '<audio><pcmu port="443"/></audio>',
    }),
  },
  {
    name: 'regaut01',
    property: 'an Authorization of a scheme nobody knows',
    fate: 'accept',
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: { Authorization: 'NoOneKnowsThisScheme opaque-data=here' },
    }),
  },
  {
    name: 'multi01',
    property: 'headers twice that stand once',
    fate: 400,
    text: request({
      headers: {
        CSeq: ['5 OPTIONS', '59 OPTIONS'],
        'Call-ID': ['one@x', 'two@x'],
        From: ['<sip:alice@example.com>;tag=1', '<sip:carol@example.com>;tag=2'],
        To: ['<sip:bob@example.com>', '<sip:bill@example.com>'],
        'Max-Forwards': ['70', '5'],
      },
    }),
  },
  {
    name: 'mcl01',
    property: 'two values for Content-Length',
    fate: 400,
    text: request({ headers: { 'Content-Length': ['5', '5'] }, body: 'v=0\r\n' }),
  },
  {
    name: 'bcast',
    property: 'a response whose Via is the broadcast address',
    fate: 'drop',
    text: response({
      headers: {
        Via: ['SIP/2.0/UDP 192.0.2.198;branch=z9hG4bK1', 'SIP/2.0/UDP 255.255.255.255;branch=z9hG4bK2'],
      },
    }),
  },
  {
    name: 'zeromf',
    property: 'a Max-Forwards of zero: the endpoint answers',
    fate: 'accept',
    text: request({ headers: { 'Max-Forwards': '0' } }),
  },
  {
    name: 'cparam01',
    property: 'a Contact with a header parameter nobody knows',
    fate: 'accept',
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: { Contact: 'sip:+19725552222@gw1.example.net;unknownparam' },
    }),
  },
  {
    name: 'cparam02',
    property: 'a Contact with a URI parameter nobody knows',
    fate: 'accept',
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: { Contact: '<sip:+19725552222@gw1.example.net;unknownparam>' },
    }),
  },
  {
    name: 'regescrt',
    property: 'a Contact with an escaped Route in brackets',
    fate: 'accept',
    text: request({
      line: 'REGISTER sip:example.com SIP/2.0',
      headers: { Contact: '<sip:user@example.com?Route=%3Csip:sip.example.com%3E>' },
    }),
  },
  {
    name: 'sdp01',
    property: 'an Accept that leaves no session description',
    fate: 406,
    text: request({
      line: 'INVITE sip:user@example.com SIP/2.0',
      headers: { Accept: 'text/nobodyKnowsThis' },
    }),
  },
  {
    name: 'inv2543',
    property: 'an INVITE of the old RFC 2543: no branch, no tag, no Max-Forwards',
    fate: 'accept',
    text: request({
      line: 'INVITE sip:UserB@example.com SIP/2.0',
      headers: {
        Via: 'SIP/2.0/UDP iftgw.example.com',
        From: '<sip:+13035551111@ift.client.example.net;user=phone>',
        'Record-Route': '<sip:UserB@example.com;maddr=ss1.example.com>',
        'Max-Forwards': null,
        'Content-Type': 'application/sdp',
      },
      body: 'v=0\r\n',
    }),
  },
];

export const RFC_5118: readonly TortureCase[] = [
  {
    name: 'ipv6-good',
    property: 'IPv6 references in Via, Contact and Request-URI',
    fate: 'accept',
    text: request({
      line: 'REGISTER sip:[2001:db8::10] SIP/2.0',
      headers: {
        Via: 'SIP/2.0/WS [2001:db8::9:1];branch=z9hG4bK',
        Contact: '"Caller" <sip:caller@[2001:db8::1]>',
      },
    }),
  },
  {
    name: 'ipv6-bad',
    property: 'an IPv6 address without brackets in the Request-URI',
    fate: 400,
    text: request({ line: 'REGISTER sip:2001:db8::10 SIP/2.0' }),
  },
  {
    name: 'port-ambiguous',
    property: 'a port inside the brackets: part of the address',
    fate: 'accept',
    text: request({ line: 'REGISTER sip:[2001:db8::10:5070] SIP/2.0' }),
  },
  {
    name: 'port-unambiguous',
    property: 'a port after the brackets',
    fate: 'accept',
    text: request({ line: 'REGISTER sip:[2001:db8::10]:5070 SIP/2.0' }),
  },
  {
    name: 'via-received-param-with-delim',
    property: 'a received parameter in brackets',
    fate: 'accept',
    text: request({
      headers: { Via: 'SIP/2.0/UDP [2001:db8::9:1]:5060;received=[2001:db8::9:255];branch=z9hG4bK1' },
    }),
  },
  {
    name: 'via-received-param-no-delim',
    property: 'a received parameter without brackets',
    fate: 'accept',
    text: request({
      headers: { Via: 'SIP/2.0/UDP [2001:db8::9:1];received=2001:db8::9:255;branch=z9hG4bK1' },
    }),
  },
  {
    name: 'ipv6-in-sdp',
    property: 'IPv6 in the session description',
    fate: 'accept',
    text: request({
      line: 'INVITE sip:user@[2001:db8::10] SIP/2.0',
      headers: { 'Content-Type': 'application/sdp' },
      body: 'v=0\r\nc=IN IP6 2001:db8::20\r\n',
    }),
  },
  {
    name: 'mult-ip-in-header',
    property: 'IPv4 and IPv6 in one Via list',
    fate: 'accept',
    text: request({
      headers: {
        Via: [
          'SIP/2.0/UDP [2001:db8::9:1]:6050;branch=z9hG4bK1, SIP/2.0/TCP 192.0.2.1;branch=z9hG4bK2',
          'SIP/2.0/TCP [2001:db8::9:255];branch=z9hG4bK3;received=[2001:db8::9:1]',
        ],
      },
    }),
  },
  {
    name: 'mult-ip-in-sdp',
    property: 'IPv4 and IPv6 in the session description',
    fate: 'accept',
    text: request({
      line: 'INVITE sip:user@[2001:db8::10] SIP/2.0',
      headers: { 'Content-Type': 'application/sdp' },
      body: 'v=0\r\nm=audio 1 RTP/AVP 0\r\nc=IN IP4 192.0.2.1\r\nm=video 2 RTP/AVP 31\r\nc=IN IP6 2001:db8::1\r\n',
    }),
  },
  {
    name: 'ipv4-mapped-ipv6',
    property: 'an IPv4 address mapped into IPv6',
    fate: 'accept',
    text: request({
      headers: {
        Via: 'SIP/2.0/UDP [::ffff:192.0.2.10]:19823;branch=z9hG4bKb',
        Contact: '"T. desk phone" <sip:ted@[::ffff:192.0.2.2]>',
      },
    }),
  },
  {
    name: 'ipv6-bug-abnf-3-colons',
    property: 'three colons, which an erratum of the grammar allowed',
    fate: 'accept',
    text: request({ line: 'OPTIONS sip:user@[2001:db8:::192.0.2.1] SIP/2.0' }),
  },
  {
    name: 'ipv6-correct-abnf-2-colons',
    property: 'two colons before an IPv4 part',
    fate: 'accept',
    text: request({ line: 'OPTIONS sip:user@[2001:db8::192.0.2.1] SIP/2.0' }),
  },
];
