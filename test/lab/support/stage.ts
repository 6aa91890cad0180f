/**
 * Where a file's tests take place: the lab and a browser for all of them, desks that each one opens for itself. Whatever was
 * tried, nothing may have been open to other machines, and nothing may be left.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { DatagramRelay } from '../../../lab/faults/datagram-relay.js';
import { Relay } from '../../../lab/faults/relay.js';
import { Lab } from '../../../lab/lab.js';
import { PstnPhone, type PstnPhoneOptions } from '../../../lab/servers/pstn-phone.js';
import type { TelephoneSystem } from '../../../demo/server/telephone-system.js';
import { Desk, launchBrowser } from './desk.js';
import { markRun, openToOthers, processesOf } from './traces.js';
import { until } from './until.js';

export class Stage {
  readonly lab: Lab;
  readonly #browser: Browser;
  readonly #desks: Desk[] = [];
  readonly #phones: PstnPhone[] = [];
  readonly #relays: (Relay | DatagramRelay)[] = [];

  constructor(lab: Lab, browser: Browser) {
    this.lab = lab;
    this.#browser = browser;
  }

  /** The line may not be up yet. */
  async openDesk(telephones: TelephoneSystem, query: Readonly<Record<string, string>> = {}): Promise<Desk> {
    const desk = await Desk.open(this.#browser, telephones, query);
    this.#desks.push(desk);
    return desk;
  }

  /** An agent who can be called. */
  async readyDesk(
    telephones = this.lab.telephones(),
    query: Readonly<Record<string, string>> = {},
  ): Promise<Desk> {
    const desk = await this.openDesk(telephones, query);
    await desk.isReady();
    return desk;
  }

  /** Another telephone of the public network, behind the second gateway. */
  async startPhone(options: Partial<PstnPhoneOptions>): Promise<PstnPhone> {
    const { site, kamailio, secondGateway } = this.lab;
    const berlin = { name: `phone-${this.#phones.length}`, number: '+4930123456', caller: 'Berlin' };
    const phone = await PstnPhone.start(site, {
      ...{ ...berlin, port: secondGateway, proxy: kamailio.udp },
      ...options,
    });
    this.#phones.push(phone);
    return phone;
  }

  /** A way to the server that can be cut. */
  async startRelay(): Promise<Relay> {
    const relay = await Relay.start(this.lab.kamailio.ws);
    this.#relays.push(relay);
    return relay;
  }

  /** A way to the TURN server on which packets can be lost. */
  async startDatagramRelay(): Promise<DatagramRelay> {
    const relay = await DatagramRelay.start(this.lab.turn.port);
    this.#relays.push(relay);
    return relay;
  }

  /** Nothing of a test is there for the next one. */
  async clear(): Promise<void> {
    const desks = this.#desks.splice(0);
    await this.lab.pstn.endAll();
    for (const phone of this.#phones.splice(0)) await phone.stop();
    for (const relay of this.#relays.splice(0)) relay.close();
    for (const desk of desks) await desk.close();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.lab.close();
  }
}

async function onLoopback(): Promise<Stage> {
  const lab = await Lab.start();
  return new Stage(lab, await launchBrowser(lab));
}

/** Sets up the stage for the tests of a file; what it returns may be called from within a test. */
export function useStage(setUp = onLoopback): () => Stage {
  let stage: Stage | undefined;
  const mark = markRun();
  before(async () => {
    stage = await setUp();
  });
  afterEach(async () => {
    const open = openToOthers(processesOf(mark), stage?.lab.site.address);
    await stage?.clear();
    assert.deepEqual(open, [], 'Nothing is open to other machines');
  });
  after(async () => {
    await stage?.close();
    await until('no process is left', () => processesOf(mark).length === 0);
  });
  return () => {
    if (!stage) throw new Error('The stage is set when the tests begin.');
    return stage;
  };
}
