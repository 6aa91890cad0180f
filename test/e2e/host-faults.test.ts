/**
 * A host that fails, by the switches of the simulated desktop: whatever it does, the call rings, is answered and is heard at
 * both ends, the agent is told what is missing, and the next call works.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server/demo-server.js';
import { expectHearing, launchBrowser, PAGES, visit } from './browser.js';

let browser: Browser;
let demo: Demo;

before(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo({ port: 0, pages: PAGES })]);
});

after(async () => {
  await browser.close();
  await demo.close();
});

interface Screen {
  readonly page: Page;
  readonly widget: FrameLocator;
  readonly customer: FrameLocator;
}

/** A story in a desktop with these switches. */
async function withSwitches(switches: string, story: (screen: Screen) => Promise<void>): Promise<void> {
  const { page } = await visit(browser, `${demo.desktopUrl}?${switches}`);
  try {
    const widget = page.frameLocator('iframe[src*="/channel/"]');
    const customer = page.frameLocator('iframe[src*="customer.html"]');
    await widget.getByText('Line ready').or(widget.getByLabel('Line ready')).first().waitFor();
    await customer.locator('customer-phone[data-line=ready]').waitFor();
    await story({ page, widget, customer });
  } finally {
    await page.context().close();
  }
}

const press = (where: Page | FrameLocator, name: RegExp) =>
  where.getByRole('button', { name }).first().click();
const customerIs = ({ customer }: Screen, state: string) =>
  customer.locator(`customer-phone[data-state=${state}]`).waitFor();

async function bothHear({ page }: Screen): Promise<void> {
  for (const part of ['/channel/', 'customer.html']) {
    const frame = page.frames().find((each) => each.url().includes(part));
    assert.ok(frame);
    await expectHearing(frame, true, `${part} hears the other`);
  }
}

/** Rings, is answered in the widget and heard. */
async function answersInWidget(screen: Screen): Promise<void> {
  await press(screen.customer, /^call the agent/i);
  await press(screen.widget, /^answer/i);
  await customerIs(screen, 'talking');
  await bothHear(screen);
}

async function hangsUp(screen: Screen): Promise<void> {
  await press(screen.widget, /^hang up/i);
  await customerIs(screen, 'ended');
}

/** H1, H2, H3, H5 and H8 of what the telephone promises: the switch, and what the agent reads of it, if anything. */
const FAULTS: readonly (readonly [name: string, switches: string, told: RegExp | null])[] = [
  ['never answers notifyEvent', 'silent=notifyEvent', null],
  [
    'never answers createSession and setSessionTitle',
    'silent=createSession,setSessionTitle',
    /opening the session/i,
  ],
  ['says nothing at all', 'silentSeconds=3600', /desktop/i],
  ['does not give its library', 'library=blocked', null],
  ['loads its library and is silent', 'initDone=never', null],
  ['has ten sessions open already', 'sessionLimit=0', /session/i],
  ['has ten toasts already', 'toastLimit=0', /answer/i],
  ['lacks the templates', 'missingTemplates=cifphone_session,cifphone_call', /template/i],
  [
    'refuses everything',
    'rejecting=setMode,setClickToAct,searchAndOpenRecords,notifyEvent,cancelEvent,canCreateSession,createSession',
    null,
  ],
  [
    'answers with rubbish, and twice',
    'rubbish=getEnvironment,createSession,searchAndOpenRecords&rubbishValue=garbled&twice=notifyEvent,createSession&eventsTwice=true',
    null,
  ],
  [
    'is slow',
    'slow=searchAndOpenRecords,notifyEvent,createSession,setMode&slowSeconds=3&eventSeconds=2',
    null,
  ],
];

describe('a call on a host that', () => {
  for (const [name, switches, told] of FAULTS) {
    it(`${name} is answered and heard, and so is the next one`, () =>
      withSwitches(switches, async (screen) => {
        await answersInWidget(screen);
        if (told) await screen.widget.getByText(told).first().waitFor();
        await hangsUp(screen);
        await answersInWidget(screen);
      }));
  }

  for (const when of ['opening', 'opened', 'later']) {
    it(`has an agent who closes its session (${when}) goes on, and the agent is told`, () =>
      withSwitches(`agentCloses=${when}&agentClosesSeconds=2`, async (screen) => {
        await answersInWidget(screen);
        await screen.widget.getByRole('button', { name: /open the session/i }).waitFor();
        await bothHear(screen);
        await hangsUp(screen);
        await answersInWidget(screen);
      }));
  }
});
