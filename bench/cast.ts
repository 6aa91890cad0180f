/** Who is measured: our telephone, and beside it the ones that a web page gets from npm. */

export const TELEPHONES = ['ours', 'SIP.js', 'JsSIP'] as const;
export type Telephone = (typeof TELEPHONES)[number];

/** And what the browser itself takes: page/bare.ts. */
export const CONTESTANTS = [...TELEPHONES, 'bare WebRTC'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

export const REGISTERED = 'received 200 REGISTER';

/** The far end of every call. */
export const CUSTOMER = '+15550100';

interface Part {
  readonly user: string;
  readonly folder: string;
  readonly page: string;
  /** The moment in which it can begin. */
  readonly ready: string;
}

/** The number of each, its page's folder, and the page in it. */
export const CAST: Readonly<Record<Contestant, Part>> = {
  ours: { user: '201', folder: 'ours', page: 'channel.html', ready: REGISTERED },
  'SIP.js': { user: '202', folder: 'sip-js', page: 'index.html', ready: REGISTERED },
  JsSIP: { user: '203', folder: 'jssip', page: 'index.html', ready: REGISTERED },
  'bare WebRTC': { user: '204', folder: 'bare', page: 'index.html', ready: 'loaded' },
};

/** `silent`: a STUN server is configured that never answers. */
export type Network = 'plain' | 'silent';
