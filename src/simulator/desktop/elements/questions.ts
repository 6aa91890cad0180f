/** What the agent is asked before something is closed that cannot be had back. */
import { focusedTabOf } from '../page.js';
import { unsavedOf } from './drafts.js';
import type { AgentAct } from '../acts.js';
import type { Desktop } from '../desktop.js';
import type { Drafts } from './drafts.js';
import type { Session } from '../sessions.js';
import type { Tab } from '../tabs.js';

export interface Question {
  readonly heading: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  /** What is done on a yes. */
  readonly act: AgentAct;
}

/** The question to be answered before this act is carried out; null where it takes nothing away. */
export function questionBefore(desktop: Desktop, drafts: Drafts, act: AgentAct): Question | null {
  if (act.type === 'closeSession') return beforeSession(desktop.sessions.get(act.session), drafts, act);
  const session = desktop.sessions.focused;
  const left = tabLeft(desktop, session, act);
  return left && unsavedOf(drafts, session).includes(left) ? beforeLeaving(left, act) : null;
}

/** The tab whose page goes with this act. */
function tabLeft({ app }: Desktop, session: Session, act: AgentAct): Tab | null {
  if (act.type === 'closeTab') return session.tabs.find(({ id }) => id === act.tab) ?? null;
  const goes = act.type === 'reloadPage' || (act.type === 'openPage' && app === 'singleSession');
  return goes ? focusedTabOf(session) : null;
}

/** Always asked, as in the real desktop. */
function beforeSession(session: Session, drafts: Drafts, act: AgentAct): Question {
  const lost = unsavedOf(drafts, session).map(({ title }) => `“${title}”`);
  const warning = lost.length > 0 ? ` Changes that were not saved are lost: ${lost.join(', ')}.` : '';
  return {
    heading: 'Close this session?',
    text: `“${session.title}” and all its tabs will be closed.${warning}`,
    yes: 'Close session',
    no: 'Cancel',
    act,
  };
}

function beforeLeaving({ title }: Tab, act: AgentAct): Question {
  return {
    heading: 'Discard the changes?',
    text: `“${title}” has changes that were not saved. They are lost if you go on.`,
    yes: 'Discard changes',
    no: 'Go back to the form',
    act,
  };
}
