/** What the desktop is told besides the calls: `presence` and `analytics` of a configuration. */
import type { AnalyticsConfig, PresenceConfig } from './config.js';
import type { Fields } from './fields.js';

export function readPresence(section: Fields): PresenceConfig {
  const presence = {
    inCall: section.text('inCall', 'Busy'),
    wrapUp: section.text('wrapUp', 'Busy'),
    doNotDisturb: section.text('doNotDisturb', 'Do not disturb'),
  };
  section.rejectOthers();
  return presence;
}

export function readAnalytics(section: Fields): AnalyticsConfig {
  const analytics = { enabled: section.flag('enabled', true) };
  section.rejectOthers();
  return analytics;
}
