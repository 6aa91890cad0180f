/** Switches for what goes wrong: each is off by default. */
import { EVENTS } from '../library/events.js';
import { METHODS } from '../library/methods.js';
import { choice, flag, names, number } from './switch.js';

const METHOD_NAMES = Object.keys(METHODS);

/** The longest that anything can be late. */
const HOUR = 3_600;

const LIBRARY_FAULTS = {
  library: choice({
    group: 'library',
    basis: 'fault',
    does: 'What the organisation’s server answers when the library is asked for. The server has to play along.',
    options: {
      served: 'the library',
      blocked: 'nothing: the connection is cut',
      login: 'a login page, as without third-party cookies',
      notFound: '404 Not Found',
    },
    default: 'served',
    atNextLoad: true,
  }),
  librarySeconds: number({
    group: 'library',
    basis: 'fault',
    does: 'The server answers so much later when the library is asked for. It has to play along.',
    unit: 'seconds',
    least: 0,
    most: HOUR,
    default: 0,
    atNextLoad: true,
  }),
  initDone: choice({
    group: 'library',
    basis: 'fault',
    does: 'How often CIFInitDone comes; the methods are there in any case.',
    options: { once: 'once', never: 'never', twice: 'twice' },
    default: 'once',
    atNextLoad: true,
  }),
  initSeconds: number({
    group: 'library',
    basis: 'fault',
    does: 'CIFInitDone comes so long after the library has run.',
    unit: 'seconds',
    least: 0,
    most: HOUR,
    default: 0,
    atNextLoad: true,
  }),
} as const;

const FRAME_FAULTS = {
  permissions: names({
    group: 'frame',
    basis: 'observed',
    does: 'Permissions that are delegated to the frame (its allow attribute).',
    options: [
      'microphone',
      'camera',
      'geolocation',
      'autoplay',
      'speaker-selection',
      'display-capture',
      'hid',
      'clipboard-read',
      'clipboard-write',
    ],
    default: ['microphone', 'camera', 'geolocation'],
    atNextLoad: true,
  }),
  sandbox: names({
    group: 'frame',
    basis: 'observed',
    does: 'What the frame may do (its sandbox attribute). Without allow-same-origin its page has no origin, and is not heard.',
    options: [
      'allow-forms',
      'allow-popups',
      'allow-scripts',
      'allow-same-origin',
      'allow-modals',
      'allow-downloads',
      'allow-popups-to-escape-sandbox',
    ],
    default: [
      'allow-forms',
      'allow-popups',
      'allow-scripts',
      'allow-same-origin',
      'allow-modals',
      'allow-downloads',
    ],
    atNextLoad: true,
  }),
  storage: choice({
    group: 'frame',
    basis: 'fault',
    does: 'Third-party cookies and storage. The library blocks them: what the page did before, and its workers, are not concerned.',
    options: { works: 'work', blocked: 'are blocked: reading them throws a SecurityError' },
    default: 'works',
    atNextLoad: true,
  }),
} as const;

const ANSWER_FAULTS = {
  silentNow: flag({
    group: 'answers',
    basis: 'fault',
    does: 'The desktop says nothing: it acts, but answers and events are held back until this is off again.',
    default: false,
  }),
  silentSeconds: number({
    group: 'answers',
    basis: 'fault',
    does: 'The desktop says nothing for so long after a provider’s library has started.',
    unit: 'seconds',
    least: 0,
    most: HOUR,
    default: 0,
    atNextLoad: true,
  }),
  silent: names({
    group: 'answers',
    basis: 'observed',
    does: 'Methods that never settle; setSessionTitle does so in some builds.',
    options: METHOD_NAMES,
    default: [],
  }),
  slow: names({
    group: 'answers',
    basis: 'fault',
    does: 'Methods that settle late.',
    options: METHOD_NAMES,
    default: [],
  }),
  slowSeconds: number({
    group: 'answers',
    basis: 'fault',
    does: 'How late they settle. The library itself gives most of them up after 10 seconds.',
    unit: 'seconds',
    least: 0,
    most: HOUR,
    default: 5,
  }),
  rejecting: names({
    group: 'answers',
    basis: 'fault',
    does: 'Methods that are rejected, and do nothing.',
    options: METHOD_NAMES,
    default: [],
  }),
  rejectionShape: choice({
    group: 'answers',
    basis: 'observed',
    does: 'What a provider is given when any call is rejected.',
    options: {
      byMethod: 'each family of methods another one of these',
      json: 'a JSON text',
      map: 'a Map',
      object: 'a plain object',
      text: 'a text',
    },
    default: 'byMethod',
  }),
  twice: names({
    group: 'answers',
    basis: 'fault',
    does: 'Methods whose promise calls the functions given to then, catch and finally two times; await does not notice.',
    options: METHOD_NAMES,
    default: [],
  }),
  rubbish: names({
    group: 'answers',
    basis: 'fault',
    does: 'Methods that do what they should and then resolve with rubbish.',
    options: METHOD_NAMES,
    default: [],
  }),
  rubbishValue: choice({
    group: 'answers',
    basis: 'fault',
    does: 'The rubbish.',
    options: {
      null: 'null',
      undefined: 'undefined',
      empty: 'the empty text',
      brace: 'JSON cut off: {',
      number: 'the number 42',
      huge: 'a text of 4 million characters',
      object: 'an object with a key nobody knows',
    },
    default: 'null',
  }),
} as const;

const EVENT_FAULTS = {
  lostEvents: names({
    group: 'events',
    basis: 'fault',
    does: 'Events that never reach a provider; onPresenceChange does not outside Omnichannel organisations.',
    options: EVENTS,
    default: [],
  }),
  eventsTwice: flag({
    group: 'events',
    basis: 'fault',
    does: 'Every event is delivered two times.',
    default: false,
  }),
  eventSeconds: number({
    group: 'events',
    basis: 'fault',
    does: 'Events are delivered so late, in their order.',
    unit: 'seconds',
    least: 0,
    most: HOUR,
    default: 0,
  }),
} as const;

const DESKTOP_FAULTS = {
  sessionLimit: number({
    group: 'sessions',
    basis: 'fault',
    does: 'Sessions that may be open at once, home not counted. 10 is the documented limit; with 0 none can be opened.',
    unit: 'sessions',
    least: 0,
    most: 10,
    default: 10,
  }),
  missingTemplates: names({
    group: 'sessions',
    basis: 'fault',
    does: 'Templates of sessions, tabs and notifications that the organisation does not have, by name.',
    options: [],
    default: [],
  }),
  agentCloses: choice({
    group: 'sessions',
    basis: 'fault',
    does: 'When the agent closes every new session at once.',
    options: {
      never: 'never',
      opening: 'while it opens: before createSession resolves',
      opened: 'as soon as createSession has resolved',
      later: 'some seconds later',
    },
    default: 'never',
  }),
  agentClosesSeconds: number({
    group: 'sessions',
    basis: 'fault',
    does: 'How long after createSession the agent closes a session, if later.',
    unit: 'seconds',
    least: 0,
    most: HOUR,
    default: 5,
  }),
  screenWidth: number({
    group: 'panel',
    basis: 'fault',
    does: 'Width of the agent’s screen; 0 is as wide as there is room.',
    unit: 'pixels',
    least: 0,
    most: 4_000,
    default: 0,
  }),
} as const;

export const FAULTS = {
  ...LIBRARY_FAULTS,
  ...FRAME_FAULTS,
  ...ANSWER_FAULTS,
  ...EVENT_FAULTS,
  ...DESKTOP_FAULTS,
} as const;
