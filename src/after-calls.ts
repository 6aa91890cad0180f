/** Puts together what is written about calls. Fetched when the telephone is up: no call waits for it. */
import type { AgentDesktop } from './agent-desktop.js';
import type { WrapUpConfig } from './config/config.js';
import { KeptDrafts, pageStorage } from './kept-drafts.js';
import type { Log } from './log.js';
import { WrapUpDesk } from './provider/wrap-ups.js';
import type { Messages } from './ui/messages.js';
import { nameOf } from './ui/who.js';

export interface AfterCalls {
  readonly desktop: AgentDesktop;
  readonly policy: WrapUpConfig;
  readonly log: Log;
  /** The agent's language, which may come later than this. */
  readonly messages: () => Messages;
}

export function createWrapUps({ desktop, policy, log, messages }: AfterCalls): WrapUpDesk {
  return new WrapUpDesk({
    ...{ desktop, policy, log },
    drafts: new KeptDrafts(policy.drafts === 'keep' ? pageStorage() : null),
    async subject({ activity }) {
      const { wrapUp: texts } = await messages().loadExplanations();
      return texts.subject(activity.direction, activity.outcome, nameOf(activity, messages()));
    },
  });
}
