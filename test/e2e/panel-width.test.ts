/** The width that the configuration asks for, in both kinds of app. */
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { configured, useDemo } from './desk.js';

const stand = useDemo();

/** The edge of the panel, by which the agent drags it, says how wide it is; minimised it has none. */
const panelIsWide = (page: Page, pixels: number) =>
  page.locator(`desktop-communication-panel [aria-valuenow="${pixels}"]`).waitFor();

describe('the width of the panel', () => {
  for (const [app, query] of [
    ['multi-session', ''],
    ['single-session', '?app=single&homeMode=docked'],
  ] as const) {
    it(`is the configured one in a ${app} app`, async () => {
      const desk = await stand.desk(query, configured({ desktop: { panelWidth: 520 } }));
      await desk.page.locator('desktop-communication-panel[data-mode=docked]').waitFor();
      await panelIsWide(desk.page, 520);
      await desk.leave();
    });
  }
});
