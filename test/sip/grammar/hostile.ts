/** Texts that cost more than linear time wherever an expression can read them in two ways. */

/** What a value may begin with, by rule; one rule for each reader. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  SIP_URI: ['sip:', 'sip:a@h', 'sip:a@h;', 'sip:h?', 'x:'],
  From: ['', '"', '<sip:', '<sip:a@h?', '<sip:a@h>', '<sip:a@h>;x="'],
  Contact: ['', '"', '<sip:a@h>', '<sip:a@h>;x='],
  Via: ['SIP', 'SIP/2.0/WS h', 'SIP/2.0/WS h;x="'],
  WWW_Authenticate: ['', 'Digest ', 'Digest a="b"', 'Digest qop="'],
  Request_Response: ['', 'INVITE sip:h', 'SIP/2.0 200 '],
  Content_Type: ['', 'a/b', 'a/b;c="'],
  Event: ['', 'a'],
  CSeq: ['', '1 '],
  Call_ID: [''],
};

/** What is repeated. */
const UNITS = [
  ...['a', ' ', '"', '\\', '\\"', '<', '>', ';', ',', ':', '@', '%', '%41', '?', '&', '=', '[', '.', '1'],
  ...[
    ';a',
    ';a=b',
    ' ; a = b ',
    ';a="b"',
    ' ;',
    ', ',
    'a, ',
    '<sip:a@h>,',
    'a="b", ',
    '&a=b',
    'a ',
    '"" ',
    'a=',
  ],
];

/** What lets a text be read after all, and what does not. */
const ENDINGS = ['>', '\0'];

export const HOSTILE_RULES = Object.keys(BEGINNINGS);

/** Texts of about that length. */
export function hostileTexts(rule: string, length: number): readonly string[] {
  return (BEGINNINGS[rule] ?? []).flatMap((beginning) =>
    UNITS.flatMap((unit) =>
      ENDINGS.map((ending) => beginning + unit.repeat(Math.ceil(length / unit.length)) + ending),
    ),
  );
}
