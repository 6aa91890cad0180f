/** Every method that the desktop answers, by its documented name. */
import { conversationMethods } from './conversations.js';
import { environmentMethods } from './environment.js';
import { formMethods } from './forms.js';
import { panelMethods } from './panel.js';
import { recordMethods } from './records.js';
import { sessionMethods } from './sessions.js';
import { tabMethods } from './tabs.js';
import { toastMethods } from './toasts.js';
import type { Method } from './method.js';

export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>({
    ...panelMethods,
    ...environmentMethods,
    ...recordMethods,
    ...formMethods,
    ...toastMethods,
    ...sessionMethods,
    ...tabMethods,
    ...conversationMethods,
  }),
);
