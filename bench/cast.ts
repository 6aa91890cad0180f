/** Who is measured: our telephone, and beside it the ones that a web page gets from npm. */

export const CONTESTANTS = ['ours', 'SIP.js', 'JsSIP'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** The far end of every call. */
export const CUSTOMER = '+15550100';

/** The number of each, its page's folder, and the page in it. */
export const CAST: Readonly<
  Record<Contestant, { readonly user: string; readonly folder: string; readonly page: string }>
> = {
  ours: { user: '201', folder: 'ours', page: 'channel.html' },
  'SIP.js': { user: '202', folder: 'sip-js', page: 'index.html' },
  JsSIP: { user: '203', folder: 'jssip', page: 'index.html' },
};

/** `silent`: a STUN server is configured that never answers. */
export type Network = 'plain' | 'silent';
