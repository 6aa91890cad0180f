/**
 * The agent's presence: one for all providers, changed by the agent or by any of them.
 * https://learn.microsoft.com/dynamics365/channel-integration-framework/v2/develop/reference/events/onpresencechange
 */
import type { Desktop } from './desktop.js';
import type { Presence } from './organization.js';

/** As the event tells of it; the ids are those of the organisation's presence records. */
interface PresenceInfo {
  readonly presenceId: string;
  readonly basePresenceStatus: 'AVAILABLE' | 'BUSY' | 'BUSY_DO_NOT_DISTURB' | 'AWAY' | 'OFFLINE';
  readonly presenceColor: string;
}

const PRESENCE_INFO: Readonly<Record<Presence, PresenceInfo>> = {
  Available: {
    presenceId: 'a89d4e21-6b6f-4c1e-9a53-10d2f7c3b101',
    basePresenceStatus: 'AVAILABLE',
    presenceColor: '#92c353',
  },
  Busy: {
    presenceId: 'a89d4e21-6b6f-4c1e-9a53-10d2f7c3b102',
    basePresenceStatus: 'BUSY',
    presenceColor: '#c4314b',
  },
  'Do not disturb': {
    presenceId: 'a89d4e21-6b6f-4c1e-9a53-10d2f7c3b103',
    basePresenceStatus: 'BUSY_DO_NOT_DISTURB',
    presenceColor: '#c4314b',
  },
  Away: {
    presenceId: 'a89d4e21-6b6f-4c1e-9a53-10d2f7c3b104',
    basePresenceStatus: 'AWAY',
    presenceColor: '#fcd116',
  },
  Offline: {
    presenceId: 'a89d4e21-6b6f-4c1e-9a53-10d2f7c3b105',
    basePresenceStatus: 'OFFLINE',
    presenceColor: '#979593',
  },
};

/** Every provider hears of it, the one that asked for it too: nothing synchronises them otherwise. */
export function changePresence(desktop: Desktop, presence: Presence): void {
  // Where there is none, there is nothing to be changed.
  if (desktop.quirks.presence !== 'works') return;
  desktop.presence = presence;
  const presenceInfo = { ...PRESENCE_INFO[presence], presenceText: presence };
  const { presenceId } = presenceInfo;
  const payload = desktop.quirks.presencePayload === 'presenceId' ? { presenceId } : { presenceInfo };
  for (const { name } of desktop.providers) desktop.tell(name, 'onPresenceChange', payload);
  desktop.changed();
}
