/** The documented events of `Microsoft.CIFramework`. Their case follows no pattern, and counts. */
export const EVENTS = [
  'onclicktoact',
  'onmodechanged',
  'onsizechanged',
  'onpagenavigate',
  'onsendkbarticle',
  'onSessionSwitched',
  'onSessionClosed',
  'onPresenceChange',
] as const;
