/**
 * What has changed in the desktop, told to its timeline: sessions opened and closed, the focus, the panel. Compares the
 * desktop with what it was, and so knows nothing of what changes it.
 */
import type { Desktop } from './desktop.js';
import type { Session } from './sessions.js';

export function recordChanges(desktop: Desktop): void {
  let before = viewOf(desktop);
  desktop.addEventListener('change', () => {
    const now = viewOf(desktop);
    recordSessions(desktop, before.sessions, now.sessions);
    if (now.focused !== before.focused) recordSession(desktop, 'sessionFocused', desktop.sessions.focused);
    if (now.owner !== before.owner || now.mode !== before.mode) {
      const { owner, mode } = now;
      desktop.timeline.record({
        kind: 'change',
        provider: owner ?? '',
        name: 'panelMode',
        detail: { owner, mode },
      });
    }
    before = now;
  });
}

function viewOf({ sessions, panel }: Desktop) {
  const { owner, mode } = panel.state;
  return { sessions: sessions.all, focused: sessions.focused.id, owner, mode };
}

function recordSessions(desktop: Desktop, before: readonly Session[], now: readonly Session[]): void {
  if (before === now) return;
  const isIn = (sessions: readonly Session[], { id }: Session) => sessions.some((other) => other.id === id);
  for (const session of now) if (!isIn(before, session)) recordSession(desktop, 'sessionOpened', session);
  for (const session of before) if (!isIn(now, session)) recordSession(desktop, 'sessionClosed', session);
}

function recordSession(
  { timeline }: Desktop,
  name: 'sessionOpened' | 'sessionClosed' | 'sessionFocused',
  { id, owner, title }: Session,
): void {
  timeline.record({ kind: 'change', provider: owner ?? '', name, detail: { sessionId: id, title } });
}
