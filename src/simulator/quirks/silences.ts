/** Switches for what the documentation leaves open; the defaults are what has been seen most. */
import { METHODS } from '../library/methods.js';
import { choice, flag, names, number } from './switch.js';

export const SILENCES = {
  addHandlerGives: choice({
    group: 'library',
    basis: 'observed',
    does: 'What addHandler and removeHandler return.',
    options: { nothing: 'undefined', promise: 'a promise' },
    default: 'nothing',
  }),
  missing: names({
    group: 'library',
    basis: 'observed',
    does: 'Methods that the library does not have, as in an older organisation.',
    options: [...Object.keys(METHODS), 'addHandler', 'removeHandler'],
    default: [],
  }),

  createOrder: choice({
    group: 'sessions',
    basis: 'assumed',
    does: 'What a provider learns first when it creates a session.',
    options: { switchedFirst: 'onSessionSwitched', resolvedFirst: 'the result of createSession' },
    default: 'switchedFirst',
  }),
  closeOrder: choice({
    group: 'sessions',
    basis: 'assumed',
    does: 'Which event comes first when the focused session is closed.',
    options: { switchedFirst: 'onSessionSwitched', closedFirst: 'onSessionClosed' },
    default: 'switchedFirst',
  }),
  focusAfterClose: choice({
    group: 'sessions',
    basis: 'assumed',
    does: 'Where the focus goes when the focused session is closed.',
    options: { home: 'to home', latest: 'to the session that had it before' },
    default: 'home',
  }),
  focusedSpelling: choice({
    group: 'sessions',
    basis: 'observed',
    does: 'How onSessionSwitched spells its flag: the documentation has both.',
    options: { focused: 'focused', focussed: 'focussed' },
    default: 'focused',
  }),
  kpiResetBy: choice({
    group: 'sessions',
    basis: 'assumed',
    does: 'The value of shouldReset by which notifyKpiBreach takes its mark away: the documentation has both.',
    options: { true: 'true', false: 'false' },
    default: 'true',
  }),
  contextGives: choice({
    group: 'sessions',
    basis: 'observed',
    does: 'What updateContext resolves with: a text is documented, an object has been seen.',
    options: { object: 'the context', text: 'its JSON text' },
    default: 'object',
  }),
  homeIsListed: flag({
    group: 'sessions',
    basis: 'assumed',
    does: 'getAllSessions names the home session too.',
    default: true,
  }),

  homeMode: choice({
    group: 'panel',
    basis: 'assumed',
    does: 'Mode of the panel on home before the provider sets one, and again after its last session is closed.',
    options: { minimized: 'minimised', docked: 'docked', hidden: 'hidden' },
    default: 'minimized',
  }),
  echoSetMode: flag({
    group: 'panel',
    basis: 'assumed',
    does: 'onmodechanged follows a setMode of the provider’s own.',
    default: true,
  }),
  announceModeOnSwitch: flag({
    group: 'panel',
    basis: 'assumed',
    does: 'onmodechanged follows when a switch of session applies the mode of a session template.',
    default: true,
  }),
  echoSetWidth: flag({
    group: 'panel',
    basis: 'assumed',
    does: 'onsizechanged follows a setWidth of the provider’s own.',
    default: true,
  }),

  toastLimit: number({
    group: 'toasts',
    basis: 'assumed',
    does: 'Toasts that are shown or wait at once; one more is refused. With 0 the queue is always full.',
    unit: 'toasts',
    least: 0,
    most: 100,
    default: 10,
  }),
  toastQueueSeconds: number({
    group: 'toasts',
    basis: 'assumed',
    does: 'How long a toast may wait in the queue.',
    unit: 'seconds',
    least: 0,
    most: 3_600,
    default: 90,
  }),
  cancelledToast: choice({
    group: 'toasts',
    basis: 'assumed',
    does: 'What becomes of a pending notifyEvent when its toast is withdrawn by cancelEvent.',
    options: { resolves: 'it resolves', staysPending: 'it stays pending' },
    default: 'resolves',
  }),
  cancelledActionName: choice({
    group: 'toasts',
    basis: 'assumed',
    does: 'The actionName of a withdrawn toast.',
    options: { Cancel: 'Cancel', Cancelled: 'Cancelled' },
    default: 'Cancel',
  }),

  clickToActAtStart: flag({
    group: 'agent',
    basis: 'assumed',
    does: 'Click-to-act is on before a provider calls setClickToAct.',
    default: false,
  }),
  clickToActPrivilege: flag({
    group: 'agent',
    basis: 'observed',
    does: 'The agent’s security role lets a provider turn click-to-act on and off.',
    default: true,
  }),
  presence: choice({
    group: 'agent',
    basis: 'assumed',
    does: 'What getPresence and setPresence do. Outside Omnichannel organisations there is no presence: none is shown, nothing tells of one.',
    options: {
      works: 'what is documented: there is a presence',
      missing: 'the library does not have them',
      failed: 'they resolve with FAILED',
      rejects: 'they are rejected',
    },
    default: 'works',
  }),
  analytics: choice({
    group: 'agent',
    basis: 'assumed',
    does: 'What logAnalyticsEvent and updateConversation do in an organisation without channel analytics.',
    options: {
      works: 'what is documented: there are analytics',
      missing: 'the library does not have them',
      rejects: 'they are rejected',
    },
    default: 'works',
  }),
  presencePayload: choice({
    group: 'agent',
    basis: 'observed',
    does: 'What onPresenceChange tells: the documentation has both.',
    options: { presenceInfo: 'presenceInfo, with text and status', presenceId: 'presenceId alone' },
    default: 'presenceInfo',
  }),
  customParametersKey: choice({
    group: 'agent',
    basis: 'observed',
    does: 'The key of getEnvironment that holds the provider’s custom parameters.',
    options: { customParams: 'customParams', msdyn_customparams: 'msdyn_customparams' },
    default: 'customParams',
  }),
} as const;
