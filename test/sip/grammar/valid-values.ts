/** Header values by the rule that SIP.js reads them with: as RFC 3261 section 25.1 allows them, and as servers send them. */

const URIS = [
  'sip:alice@atlanta.com',
  'sip:alice:secretword@atlanta.com;transport=tcp',
  'sips:alice@atlanta.com?subject=project%20x&priority=urgent',
  'sip:+1-212-555-1212:1234@gateway.com;user=phone',
  'sips:1212@gateway.com',
  'sip:alice@192.0.2.4',
  'sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com',
  'sip:alice;day=tuesday@atlanta.com',
  'sip:example.com',
  'SIP:Alice@AtLanTa.CoM;Transport=UDP',
  'sip:j%40s0n@host5060.example:65535',
  'sip:bob@[2001:db8::10]:5062;transport=ws',
  'sip:bob@[::1]',
  'sip:bob@[::ffff:192.0.2.10]:5061',
  "sip:a-b_c.d!e~f*g'(h)&=+$,;?/i@example.com",
  'sip:%61lice%20%2B@example.com',
  'sip:caf%C3%A9@example.com',
  'sip:0x4f3a@df7jal23ls0d.invalid;transport=ws;ob',
  'sip:user@example.com;maddr=239.255.255.1;x=[2001:db8::1]/:&+$',
  'sip:user@example.com;gr=urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  'sip:kjh29x97us97d@example.com;gr',
  'sip:1000@pbx-1.example.com:5080;alias=192.0.2.1~34567~5',
  'sip:mod_sofia@10.0.0.1:5060;fs_path=sip%3A10.0.0.2%3Blr',
  'sip:asterisk@10.10.0.3:8088;transport=WS',
  'sip:carol@chicago.com?Subject=a&Subject=b&X-Empty=',
];

const BARE = [
  'sip:alice@atlanta.com',
  'sips:bob@[2001:db8::9]:5061',
  'sip:pbx.example.com:5060',
  'SIP:100@10.0.0.1',
];

const NAMES = [
  '',
  '"Bob" ',
  '"Bob"',
  'Bob ',
  'A. G. Bell  ',
  '"A. G. \\"Alec\\" Bell \\\\ , ; <sip:eve@evil.com>" ',
  '"" ',
  '"Zoë 李 🦊"',
  "Mr-Watson.!%*_+`'~ come\there ",
  '"+1 555 0100"\t',
];

const PARAMETERS = [
  '',
  ';tag=a48s',
  ' ; tag = hyh8 ;x',
  ';x="quoted; \\"text\\", =<>";y=1.2.3.4',
  ';+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>";reg-id=1;received="sip:192.0.2.1:5060"',
  ';host=[2001:db8::1];lr;X-Upper=Kept',
  ';__proto__;constructor=1;hasOwnProperty=x;toString',
  ';TAG=UPPER;Tag2',
];

const ADDRESSES = [
  ...URIS.map((uri) => `<${uri}>`),
  ...NAMES.map((name) => `${name}<sip:bob@biloxi.com>;tag=1`),
  ...PARAMETERS.map((parameters) => `"Bob" <sip:bob@biloxi.com;lr>${parameters}`),
  ...BARE.flatMap((uri) => [uri, `${uri};tag=887s`, `${uri} ; tag = 1;x="y,z"`]),
  '"Asterisk" <sip:asterisk@10.10.0.3>;tag=as4a3d2f11',
  '<sip:100@pbx.example.com>;tag=SDdl01901-a48.1c928',
  '"FreeSWITCH" <sip:0000000000@10.0.0.9>;tag=4B8FZ2vQ4vvpK',
];

const BRACKETED = [
  '<sip:p1.example.com;lr>',
  '<sip:192.0.2.1;lr=on;ftag=as6c1b;nat=yes>,<sip:10.0.0.5:5060;transport=ws;r2=on;lr=on>',
  '<sip:[2001:db8::1]:5060;lr> , "Name, with comma" <sip:p2.example.com;lr>;x="a,b" ,\t<sip:p3;lr>;y',
  '<sip:ss1.atlanta.example.com;lr;ftag=a;did=4b.7f1;nat=yes>;param=1 , <sips:x.example.com:5061;lr>',
];

const CONTACTS = [
  ...BRACKETED,
  ...ADDRESSES,
  'sip:a@one.example, sip:b@two.example;q=0.5 ,<sip:c@three.example>;expires=60',
  '"Mr. Watson" <sip:watson@worcester.bell-telephone.com>;q=0.7; expires=3600, <sips:w@bell.com> ;q=0.1',
  '<sip:x@y.invalid;transport=ws>;expires=600;pub-gruu="sip:x@y;gr=urn:uuid:1";temp-gruu="sip:t@y;gr";+sip.instance="<urn:uuid:1>"',
  '<sip:x@h>;Expires=0, <sip:y@h>;EXPIRES=120;Q=1',
  '<sip:x@h>;q=0;q=0.999;expires=99999999',
];

const CHALLENGES = [
  'Digest realm="atlanta.com", domain="sip:ss1.carrier.com", qop="auth", nonce="f84f1cec41e6cbe5aea9c8e88d359", opaque="", stale=FALSE, algorithm=MD5',
  'Digest realm="asterisk",nonce="1604420487/b0e4f4d3f0f3b4d7a4d0a1e3a93c6b2b",opaque="7ad1d9f17cd7e2ab",algorithm=MD5,qop="auth"',
  'Digest realm="pbx.example.com", nonce="X6F3aV+hd0AkZ3+bXU/Nf1FyP0gn0Q9p"',
  'Digest realm="10.0.0.9", nonce="b5b1c1ba-1cf3-4b6c-a9ee-5b2b9ef0ba51", algorithm=MD5, qop="auth"',
  'Digest  realm = "with \\"quotes\\" and, comma" ,\tnonce="n" , stale=true ,qop="auth,auth-int"',
  'digest REALM="r",NONCE="n",Stale=TRUE,Algorithm=md5,QOP="AUTH-INT",opaque="o=,;"',
  'Digest realm="r", nonce="n", algorithm=SHA-256, qop="auth"',
  'Digest realm="r", nonce="n", userhash=true, charset=UTF-8, extension="x,y;z"',
  'Digest nonce="n", realm="first", realm="second"',
  'Digest qop="auth-int", nonce="n", realm=""',
  'Basic realm="atlanta.com"',
  'Bearer realm="example", scope="openid", authz_server="https://as.example.com"',
];

const VIAS = [
  'SIP/2.0/UDP pc33.atlanta.com;branch=z9hG4bK776asdhds',
  'SIP/2.0/WSS df7jal23ls0d.invalid;branch=z9hG4bK56sdasks',
  'SIP/2.0/WS k2bq.invalid:8080;branch=z9hG4bKx;rport;received=192.0.2.7',
  'SIP / 2.0 / UDP first.example.com: 4000;ttl=16 ;maddr=224.2.0.1 ;branch=z9hG4bKa7c6a8dlze.1',
  'SIP/2.0/TCP 192.0.2.1:5060 ;received=192.0.2.207;branch=z9hG4bK77asjd',
  'SIP/2.0/TLS [2001:db8::9:1]:5061;received=2001:db8::9:255;branch=z9hG4bKas3-111',
  'SIP/2.0/UDP [2001:db8::9:1];received=[2001:db8::9:255];BRANCH=z9hG4bKas3',
  'SIP/2.0/UDP 10.10.0.3:5060;branch=z9hG4bK0c5f.e3d1f0b1.0;rport=5060;i=1',
  'SIP/2.0/SCTP h;x="quoted; branch=no";alias;branch=z9hG4bKyes',
  'sip/2.0/wss Example.COM;alias;keep=30',
];

/** Values that both grammars read, by rule. */
export const VALID: Readonly<Record<string, readonly string[]>> = {
  SIP_URI: URIS,
  From: ADDRESSES,
  To: ADDRESSES,
  Refer_To: ADDRESSES,
  Name_Addr_Header: ADDRESSES.filter((address) => address.includes('<')),
  Contact: CONTACTS,
  Record_Route: BRACKETED,
  Via: VIAS,
  WWW_Authenticate: CHALLENGES,
  Proxy_Authenticate: CHALLENGES,
  CSeq: [
    '1 INVITE',
    '2147483647 BYE',
    '0 ACK',
    '471110 REGISTER',
    '009 OPTIONS',
    '4711   X-UNKNOWN',
    '3\tPRACK',
  ],
  Call_ID: [
    'f81d4fae-7dec-11d0-a765-00a0c91e6bf6@foo.bar.com',
    '843817637684230@998sdasdh09',
    'a.-!%*_+`\'~()<>:\\"/[]?{}b@c',
    '0',
  ],
  Max_Forwards: ['70', '0', '255', '007'],
  Content_Length: ['0', '349', '00010'],
  Content_Type: [
    'application/sdp',
    'Application / SDP',
    'text/html; charset=ISO-8859-4',
    'multipart/mixed;boundary="unique;-boundary-1"',
    'message/sipfrag ; version = 2.0',
  ],
  Content_Disposition: [
    'session',
    'Session;handling=optional',
    'render ; handling = required',
    'x-new;a="b;c"',
  ],
  Event: ['presence', 'Refer;id=93809824', 'message-summary', 'conference.winfo ; id = "1;2"'],
  Request_Response: [
    'INVITE sip:bob@biloxi.com SIP/2.0',
    'REGISTER sips:registrar.biloxi.com;transport=ws SIP/2.0',
    'X-METHOD sip:[2001:db8::1]:5060 sip/2.0',
    'BYE sip:%61@h;gr=1?x=y SIP/2.0',
    'SIP/2.0 200 OK',
    'SIP/2.0 100 ',
    'sip/2.0 486 Busy Here',
    'SIP/2.0 699 Ünïcödé (really!) %41; a=b, c/d',
  ],
  absoluteURI: ['wss://sip.example.com:7443/ws', 'ws://127.0.0.1:8088', 'https://example.com/path?query=1'],
  uuid: ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6', 'F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6'],
};
