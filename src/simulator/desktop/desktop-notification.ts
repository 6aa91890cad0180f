/**
 * The browser's own notification beside a toast, for an agent who is looking elsewhere. Shown where the agent has allowed it;
 * the timeline says either way that the toast asked for it.
 * https://learn.microsoft.com/dynamics365/app-profile-manager/notification-templates
 */
import type { Timeline } from './timeline.js';
import type { Announce, Toast } from './toasts.js';

export function desktopNotifications(timeline: Timeline): Announce {
  return (toast) => {
    if (!isWanted(toast)) return () => {};
    const isShown = 'Notification' in window && Notification.permission === 'granted';
    const { provider, title } = toast;
    timeline.record({
      kind: 'change',
      provider,
      name: 'desktopNotification',
      detail: { title, shown: isShown },
    });
    return isShown ? show(toast) : () => {};
  };
}

function isWanted({ desktopNotification }: Toast): boolean {
  const isInFront = !document.hidden && document.hasFocus();
  return desktopNotification === 'always' || (desktopNotification === 'inBackground' && !isInFront);
}

/** A click brings the desktop to the front, where the toast is. */
function show({ id, title, fields, icon }: Toast): () => void {
  const body = fields.map(({ header, value }) => `${header}: ${value}`).join('\n');
  const notification = new Notification(title, { body, tag: `toast-${id}`, ...(icon && { icon }) });
  notification.addEventListener('click', () => window.focus());
  return () => notification.close();
}
