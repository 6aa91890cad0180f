/** The communication panel: modes, width, and what the agent does with it. */
import { BOTH_APPS } from '../case.js';
import { equal, has, holds, isRefused } from '../check.js';
import { Listener } from '../framework.js';
import { openSession } from './stage.js';
import type { Case } from '../case.js';

export const panelCases: readonly Case[] = [
  {
    name: 'setMode resolves with the mode and getMode tells it',
    source: 'setMode, getMode',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      equal(await framework.setMode(1), 1);
      equal(await framework.getMode(), 1);
      await agent.sees({ sight: 'panel', mode: 'docked' });
      equal(await framework.setMode(0), 0);
      equal(await framework.getMode(), 0);
      await agent.sees({ sight: 'panel', mode: 'minimized' });
    },
  },
  {
    name: 'setMode hides the panel',
    source: 'setMode',
    run: async (framework, agent) => {
      equal(await framework.setMode(2), 2);
      await agent.sees({ sight: 'panel', mode: 'hidden' });
    },
  },
  {
    name: 'setMode cannot hide the panel of a single-session app',
    source: 'setMode',
    apps: ['singleSession'],
    run: async (framework) => {
      await isRefused(framework.setMode(2), 'InvalidArgumentError');
    },
  },
  {
    name: 'setMode refuses what is no mode',
    source: 'setMode',
    apps: BOTH_APPS,
    run: async (framework) => {
      for (const mode of [-1, 0.5, '1', null, undefined]) {
        await isRefused(framework.setMode(mode), 'InvalidArgumentError');
      }
    },
  },
  {
    name: 'setMode, setWidth and getEnvironment take a correlation id after their arguments',
    source: 'Calling conventions',
    apps: BOTH_APPS,
    run: async (framework) => {
      const correlation = crypto.randomUUID();
      equal(await framework.setMode(1, correlation), 1);
      equal(await framework.setWidth(320, correlation), 320);
      holds(typeof (await framework.getEnvironment(correlation)) === 'string', 'getEnvironment gives a text');
    },
  },
  {
    name: 'setWidth sets a width of 300 pixels or more, and ignores less',
    source: 'setWidth, getWidth',
    apps: BOTH_APPS,
    run: async (framework) => {
      await framework.setMode(1);
      equal(await framework.setWidth(300), 300);
      await framework.setWidth(299);
      equal(await framework.getWidth(), 300);
    },
  },
  {
    name: 'setWidth over half the screen collapses the panel',
    source: 'setWidth',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      await framework.setMode(1);
      await framework.setWidth(100_000);
      await agent.sees({ sight: 'panel', mode: 'minimized' });
      equal(await framework.getMode(), 0);
    },
  },
  {
    name: 'onmodechanged tells the mode when the agent toggles the panel',
    source: 'onmodechanged',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      await framework.setMode(0);
      const modes = new Listener(framework, 'onmodechanged');
      await agent.does({ deed: 'togglePanel' });
      equal(await modes.payload(), { value: 1 });
      await agent.does({ deed: 'togglePanel' });
      equal(await modes.payload(2), { value: 0 });
    },
  },
  {
    name: 'onsizechanged tells the width when the agent drags the panel',
    source: 'onsizechanged',
    apps: BOTH_APPS,
    run: async (framework, agent) => {
      await framework.setMode(1);
      const sizes = new Listener(framework, 'onsizechanged');
      await agent.does({ deed: 'dragPanel', width: 340 });
      const { value } = await sizes.payload();
      holds(typeof value === 'number', 'the width is a number');
      equal(await framework.getWidth(), value);
    },
  },
  {
    name: 'a switch to a session applies the panel mode of its template',
    source: 'Session templates, Communication panel mode',
    run: async (framework, agent) => {
      await framework.setMode(1);
      await openSession(framework, 'Hidden', 'conformance_hidden');
      await agent.sees({ sight: 'panel', mode: 'hidden' });
      await openSession(framework, 'Small', 'conformance_minimized');
      await agent.sees({ sight: 'panel', mode: 'minimized' });
      await openSession(framework, 'Large');
      await agent.sees({ sight: 'panel', mode: 'docked' });
    },
  },
  {
    name: 'after a switch the panel can be hidden although setMode(1) was called before',
    source: 'Session templates, Communication panel mode',
    run: async (framework, agent) => {
      await openSession(framework, 'Hidden', 'conformance_hidden');
      await framework.setMode(1);
      await openSession(framework, 'Other');
      await agent.does({ deed: 'switchSession', title: 'Hidden' });
      await agent.sees({ sight: 'panel', mode: 'hidden' });
    },
  },
  {
    name: 'the only provider shows its panel at the end of its initialisation, with no session open',
    source: 'Guidelines for partners, one provider',
    run: async (framework, agent) => {
      equal(await framework.setMode(1), 1);
      await agent.sees({ sight: 'sessionInFront', title: 'Home' });
      await agent.sees({ sight: 'panel', mode: 'docked' });
    },
  },
  {
    name: 'the only provider shows its panel again when its last session is closed',
    source: 'Guidelines for partners, one provider',
    run: async (framework, agent) => {
      await openSession(framework, 'Last');
      const closed = new Listener(framework, 'onSessionClosed');
      await agent.does({ deed: 'closeSession', title: 'Last' });
      await closed.payload();
      equal(await framework.setMode(1), 1);
      await agent.sees({ sight: 'panel', mode: 'docked' });
    },
  },
  {
    name: 'a rejection has an error code and a message',
    source: 'errorCallback of every method',
    apps: BOTH_APPS,
    run: async (framework) => {
      const rejection: unknown = await framework.createRecord('no_such_table', '{}').then(
        () => null,
        (reason: unknown) => reason,
      );
      const parsed: unknown = typeof rejection === 'string' ? JSON.parse(rejection) : rejection;
      const { errorCode, message } = parsed as { readonly errorCode?: unknown; readonly message?: unknown };
      has({ code: typeof errorCode, message: typeof message }, { code: 'number', message: 'string' });
    },
  },
];
