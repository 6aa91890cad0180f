/** Every conformance case, by topic. */
import { agentAndAppCases } from './cases/agent-and-app.js';
import { analyticsCases } from './cases/analytics.js';
import { panelCases } from './cases/panel.js';
import { providerCases } from './cases/providers.js';
import { recordCases } from './cases/records.js';
import { sampleWidgetCases } from './cases/sample-widget.js';
import { sessionCases } from './cases/sessions.js';
import { tabCases } from './cases/tabs.js';
import { toastCases } from './cases/toasts.js';
import type { Case } from './case.js';

export const CASES: Readonly<Record<string, readonly Case[]>> = {
  'the panel': panelCases,
  'agent and app': agentAndAppCases,
  'records and forms': recordCases,
  notifications: toastCases,
  sessions: sessionCases,
  'application tabs': tabCases,
  'several providers': providerCases,
  'conversations and analytics': analyticsCases,
  'Microsoft’s sample widget': sampleWidgetCases,
};
