/** Effects of the switches of the client library, of its frame, of answers and of events. */
import { asked } from './effect.js';
import { DEFAULT_QUIRKS } from '../../../src/simulator/quirks/quirks.js';
import type { Effects, Stage } from './effect.js';
import type { Scene } from '../scene.js';

export const WIRE_EFFECTS = {
  addHandlerGives: {
    cases: [
      [{}, '[object Undefined]'],
      [{ addHandlerGives: 'promise' }, '[object Promise]'],
    ],
    see: async ({ phone }) => (await phone.ready()).addHandlerGave,
  },
  missing: {
    cases: [
      [{}, true],
      [{ missing: ['cancelEvent'] }, false],
    ],
    see: ({ phone }) => phone.call('page.has', 'cancelEvent'),
  },
  initDone: {
    cases: [
      [{}, 1],
      [{ initDone: 'never' }, 0],
      [{ initDone: 'twice' }, 2],
    ],
    withoutLibrary: true,
    see: initsOnceStarted,
  },
  initSeconds: {
    cases: [
      [{}, 1],
      [{ initSeconds: 3_600 }, 0],
    ],
    withoutLibrary: true,
    see: initsOnceStarted,
  },

  permissions: {
    cases: [
      [{}, true],
      [{ permissions: ['camera'] }, false],
    ],
    see: ({ phone }) => phone.call('page.allows', 'microphone'),
  },
  sandbox: {
    cases: [
      [{}, DEFAULT_QUIRKS.sandbox.join(' ')],
      [{ sandbox: ['allow-scripts', 'allow-same-origin'] }, 'allow-scripts allow-same-origin'],
    ],
    see: ({ phone }) => phone.frame.sandbox.value,
  },
  storage: {
    cases: [
      [{}, 'read'],
      [{ storage: 'blocked' }, 'SecurityError'],
    ],
    see: ({ phone }) => phone.call('page.storage'),
  },

  silentNow: {
    cases: [
      [{}, [true, true]],
      [{ silentNow: true }, [false, true]],
    ],
    see: async ({ phone, desktop }) => {
      const isAnswered = asked(phone, 'isConsoleApp');
      await served(desktop, 'isConsoleApp');
      const before = await isAnswered();
      desktop.setQuirks({ silentNow: false });
      return [before, await isAnswered()];
    },
  },
  silentSeconds: {
    cases: [
      [{}, [true, true]],
      [{ silentSeconds: 8 }, [false, true]],
    ],
    see: async ({ phone, desktop, clock }) => {
      const isAnswered = asked(phone, 'isConsoleApp');
      await served(desktop, 'isConsoleApp');
      await clock.advance(7_999);
      const before = await isAnswered();
      await clock.advance(1);
      return [before, await isAnswered()];
    },
  },
  silent: {
    cases: [
      [{}, true],
      [{ silent: ['setSessionTitle'] }, false],
    ],
    see: async ({ phone }) => {
      const isAnswered = asked(phone, 'setSessionTitle', {});
      await phone.settled();
      return isAnswered();
    },
  },
  slow: {
    cases: [
      [{}, [true, true]],
      [{ slow: ['isConsoleApp'] }, [false, true]],
    ],
    see: lateAnswer,
  },
  slowSeconds: {
    cases: [
      [{ slow: ['isConsoleApp'] }, [false, true]],
      [{ slow: ['isConsoleApp'], slowSeconds: 6 }, [false, false]],
    ],
    see: lateAnswer,
  },
  rejecting: {
    cases: [
      [{}, true],
      [
        { rejecting: ['isConsoleApp'] },
        'ServerError: isConsoleApp fails, because the switch “rejecting” names it.',
      ],
    ],
    see: async ({ phone }) => {
      const outcome = await phone.outcome('isConsoleApp');
      return 'result' in outcome ? outcome.result : outcome.rejection;
    },
  },
  rejectionShape: {
    cases: [
      [{}, 'Map'],
      [{ rejectionShape: 'json' }, 'JSON text'],
      [{ rejectionShape: 'map' }, 'Map'],
      [{ rejectionShape: 'object' }, 'object'],
      [{ rejectionShape: 'text' }, 'text'],
    ],
    see: async ({ phone }) => {
      const outcome = await phone.outcome('getSession', 'nobody');
      return 'rejection' in outcome && !outcome.isError ? shapeOf(outcome.rejection) : 'none';
    },
  },
  twice: {
    cases: [
      [{}, 1],
      [{ twice: ['getMode'] }, 2],
    ],
    see: ({ phone }) => phone.call('page.callbacks', 'getMode'),
  },
  rubbish: {
    cases: [
      [{}, 0],
      [{ rubbish: ['getMode'] }, null],
    ],
    see: ({ phone }) => phone.call('getMode'),
  },
  rubbishValue: {
    cases: [
      [{ rubbish: ['getMode'] }, null],
      [{ rubbish: ['getMode'], rubbishValue: 'undefined' }, undefined],
      [{ rubbish: ['getMode'], rubbishValue: 'empty' }, ''],
      [{ rubbish: ['getMode'], rubbishValue: 'brace' }, '{'],
      [{ rubbish: ['getMode'], rubbishValue: 'number' }, 42],
      [{ rubbish: ['getMode'], rubbishValue: 'huge' }, 4_000_000],
      [{ rubbish: ['getMode'], rubbishValue: 'object' }, { unexpected: true }],
    ],
    see: async ({ phone }) => {
      const result = await phone.call('getMode');
      return typeof result === 'string' && result.length > 100 ? result.length : result;
    },
  },

  lostEvents: {
    cases: [
      [{}, 1],
      [{ lostEvents: ['onmodechanged'] }, 0],
    ],
    see: toggled,
  },
  eventsTwice: {
    cases: [
      [{}, 1],
      [{ eventsTwice: true }, 2],
    ],
    see: toggled,
  },
  eventSeconds: {
    cases: [
      [{}, [1, 1]],
      [{ eventSeconds: 2 }, [0, 1]],
    ],
    see: async (stage) => {
      const before = await toggled(stage);
      await stage.clock.advance(2_000);
      await stage.phone.echo();
      return [before, stage.phone.payloads('onmodechanged').length];
    },
  },
} satisfies Effects;

/** The methods are there, whether or not `CIFInitDone` came. */
async function initsOnceStarted({ phone, desktop }: Stage): Promise<number> {
  await desktop.timeline.until(({ kind }) => kind === 'ready');
  while (!(await phone.call('page.has', 'getMode'))) await phone.echo();
  await phone.echo();
  return phone.inits;
}

async function served({ timeline }: Scene['desktop'], method: string): Promise<void> {
  await timeline.until(({ kind, name }) => kind === 'result' && name === method);
}

async function lateAnswer({ phone, desktop, clock }: Stage): Promise<readonly boolean[]> {
  const isAnswered = asked(phone, 'isConsoleApp');
  await desktop.timeline.until(({ kind, name }) => kind === 'call' && name === 'isConsoleApp');
  await clock.advance(4_999);
  const before = await isAnswered();
  await clock.advance(1);
  return [before, await isAnswered()];
}

/** How often the provider hears that the agent toggled the panel. */
async function toggled({ phone, act }: Stage): Promise<number> {
  act({ type: 'togglePanel' });
  await phone.settled();
  return phone.payloads('onmodechanged').length;
}

function shapeOf(rejection: unknown): string {
  if (rejection instanceof Map) return 'Map';
  if (typeof rejection !== 'string') return typeof rejection;
  return rejection.startsWith('{') ? 'JSON text' : 'text';
}
