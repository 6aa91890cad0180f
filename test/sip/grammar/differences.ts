/**
 * Where our grammar means to read something else than SIP.js's generated one, or to refuse it: all of them are faults of the
 * generated one, or say the same in other words.
 */

export interface Difference {
  readonly reason: string;
  readonly rules: RegExp;
  /** Texts that may be read differently for this reason. */
  readonly texts: RegExp;
  /** One that is. */
  readonly example: string;
}

const ADDRESSES = /^(From|To|Refer_To|Name_Addr_Header|Contact|Record_Route)$/;
const URIS = /^(From|To|Refer_To|Name_Addr_Header|Contact|Record_Route|SIP_URI|Request_Response)$/;
const CHALLENGES = /^(WWW|Proxy)_Authenticate$/;

export const DIFFERENCES: readonly Difference[] = [
  {
    reason: 'a parameter keeps the value that the proxy has given it, lr=on too',
    rules: URIS,
    texts: /;lr=/i,
    example: '<sip:proxy.example.com;lr=on>',
  },
  {
    reason: 'an maddr or another address in a parameter does not take the place of the host',
    rules: /./,
    texts: /maddr\s*=|;[^;]*=\s*\[/i,
    example: '<sip:bob@biloxi.com;maddr=192.0.2.1>',
  },
  {
    reason: 'a ttl belongs to the URI that it stands in',
    rules: URIS,
    texts: /;ttl=/i,
    example: '<sip:bob@biloxi.com;ttl=15>',
  },
  {
    reason: 'a colon needs a port behind it',
    rules: /./,
    texts: /:\s*(?:[\s;,>?]|$)/,
    example: '<sip:bob@biloxi.com:>',
  },
  {
    reason: 'a percent sign stays escaped: SIP.js unescapes once more when it writes, and would throw',
    rules: URIS,
    texts: /%25/,
    example: '<sip:100%25@biloxi.com>',
  },
  {
    reason: 'an address without brackets ends at a comma, semicolon or question mark (RFC 3261 section 20)',
    rules: ADDRESSES,
    texts: /^[^<]*sips?:[^<]*[,;?][^<]*@/i,
    example: 'sip:alice;day=tuesday@atlanta.com',
  },
  {
    reason: 'there is one display name',
    rules: /^Name_Addr_Header$/,
    texts: /^[^<]*"[^<]*</s,
    example: '"Bob" "Eve" <sip:bob@biloxi.com>',
  },
  {
    reason: 'numbers stay as they are written',
    rules: /^Contact$/,
    texts: /;\s*(q|expires)\s*=/i,
    example: '<sip:bob@biloxi.com>;q=0.50',
  },
  {
    reason: 'of a tag that is repeated the last one counts',
    rules: /^(From|To)$/,
    texts: /;\s*tag\b.*;\s*tag\b/is,
    example: '<sip:bob@biloxi.com>;tag=1;tag',
  },
  {
    reason: 'headers of one URI are not handed on to the next',
    rules: /^(Contact|Record_Route)$/,
    texts: /\?.*,/s,
    example: '<sip:a@h?x=1>, <sip:b@h>',
  },
  {
    reason: 'a URI of another scheme stands for itself',
    rules: /^Refer_To$/,
    texts: /^(?!.*<?sips?:)/is,
    example: '<http://example.com/contact.vcf>',
  },
  {
    reason: 'the topmost of several is meant, not the last (RFC 3261 section 17.2.3)',
    rules: /^Via$/,
    texts: /,/,
    example: 'SIP/2.0/WS one.invalid;branch=z9hG4bK1, SIP/2.0/UDP two.invalid;branch=z9hG4bK2',
  },
  {
    reason: 'the protocol is SIP',
    rules: /^Via$/,
    texts: /^(?!SIP\s*\/\s*[\d.]+\s*\/)/i,
    example: 'X/2.0/WS one.invalid;branch=z9hG4bK1',
  },
  {
    reason: 'the branch may be quoted',
    rules: /^Via$/,
    texts: /;\s*branch\s*=\s*"/i,
    example: 'SIP/2.0/WS h.invalid;branch="z9hG4bK1"',
  },
  {
    reason: 'quotes that are missing, or are too many, change nothing',
    rules: CHALLENGES,
    texts: /(realm|nonce|opaque|qop)\s*=\s*[^\s"]|(stale|algorithm)\s*=\s*"/i,
    example: 'Digest realm=r, nonce=n, qop=auth, stale="true"',
  },
  {
    reason: 'quality of protection is a list of whole words',
    rules: CHALLENGES,
    texts: /qop\s*=\s*"/i,
    example: 'Digest realm="r", nonce="n", qop="auth, auth-int"',
  },
  {
    reason: 'a status has three digits and does not begin with 0',
    rules: /^Request_Response$/,
    texts: /^SIP\/[\d.]+ 0/i,
    example: 'SIP/2.0 099 Nothing',
  },
];
