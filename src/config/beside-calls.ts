/** What the desktop is told besides the calls: `presence` and `analytics` of a configuration. */
import type { AnalyticsConfig, PresenceConfig } from './config.js';
import type { Fields } from './fields.js';

/** Of `msdyn_presencestatustext`. */
const LONGEST = 100;

const TEXT = {
  problem: 'is not the text of a presence',
  cure: 'Give it exactly as it stands in the admin center, such as "Busy", or "" to leave the presence alone.',
  required: false,
};

export function readPresence(section: Fields): PresenceConfig {
  const isText = (text: string) => text.length <= LONGEST && text === text.trim();
  const presence = {
    inCall: section.text('inCall', 'Busy', isText, TEXT),
    wrapUp: section.text('wrapUp', 'Busy', isText, TEXT),
    doNotDisturb: section.text('doNotDisturb', 'Do not disturb', isText, TEXT),
  };
  section.rejectOthers();
  return presence;
}

export function readAnalytics(section: Fields): AnalyticsConfig {
  const analytics = { enabled: section.flag('enabled', true) };
  section.rejectOthers();
  return analytics;
}
