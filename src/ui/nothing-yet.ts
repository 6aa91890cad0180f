/** What the screen shows before it is given a state. */
import type { AgentView } from '../agent-screen.js';

export const NOTHING_YET: AgentView = {
  registration: { state: 'signedOut' },
  host: { state: 'connecting' },
  panel: 'docked',
  calls: [],
  front: null,
  recent: [],
  seenAt: 0,
  voiceMail: { state: 'unknown' },
  doNotDisturb: null,
  notices: [],
  signIn: null,
};
