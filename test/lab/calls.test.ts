/** Calls between the widget and a telephone of the public network, by way of Kamailio and rtpengine. */
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { Lab } from '../../lab/lab.js';
import { PSTN_TONE } from '../../lab/servers/pstn-phone.js';
import { Desk, launchBrowser } from './support/desk.js';
import { customerHearsAgent } from './support/hearing.js';

let lab: Lab;
let browser: Browser;
let desk: Desk;

before(async () => {
  lab = await Lab.start();
  browser = await launchBrowser(lab);
});

after(async () => {
  await browser.close();
  await lab.close();
});

describe('a telephone of the public network', () => {
  beforeEach(async () => {
    desk = await Desk.open(browser, lab.telephones());
    await desk.isReady();
  });

  afterEach(() => desk.close());

  it('calls the agent, who accepts the toast; both hear the other’s tone', async () => {
    const { pstn } = lab;
    await pstn.dial('201');
    await desk.toast('Accept').click();
    await pstn.talks();
    await desk.hears(PSTN_TONE, 'the agent hears the tone of the customer');
    await customerHearsAgent(pstn);
    await desk.press('Hang up');
    await pstn.ends();
  });
});
