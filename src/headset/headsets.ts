/**
 * The headsets that the agent has connected by the browser, WebHID. Those that were allowed once are there again when the page
 * is loaded, and when they are plugged in. Knows calls only as far as buttons and lamps go.
 */
import type {
  AgentHeadset,
  ConnectedHeadset,
  HeadsetFault,
  HeadsetState,
  HeadsetSupport,
} from '../agent-headset.js';
import type { AgentRequest } from '../agent-screen.js';
import type { Calls } from '../call/calls.js';
import { Headset } from './headset.js';
import { lampsFor, requestOf } from './requests.js';
import { TELEPHONY_PAGE } from './usages.js';
import { findHid, isHidDelegated, type Hid, type HidConnection, type HidDevice } from './web-hid.js';

export interface HeadsetsOptions {
  /** What the agent asks for by a button. */
  readonly ask: (request: AgentRequest) => void;
  /** Told of every change. */
  readonly adopt: (headset: AgentHeadset) => void;
  readonly hid?: Hid | null;
  readonly now?: () => number;
}

export class Headsets {
  readonly #options: HeadsetsOptions;
  readonly #hid: Hid | null;
  readonly #headsets = new Map<HidDevice, Headset>();
  #calls: Calls = [];
  #support: HeadsetSupport;
  #fault: HeadsetFault | null = null;

  constructor(options: HeadsetsOptions) {
    this.#options = options;
    this.#hid = options.hid === undefined ? findHid() : options.hid;
    this.#support = this.#hid ? 'available' : 'unsupported';
  }

  /** Takes those that the agent has allowed before, until the signal. Always resolves. */
  async start(over: AbortSignal): Promise<void> {
    const hid = this.#hid;
    if (hid && !isHidDelegated()) this.#support = 'notDelegated';
    this.#tell();
    if (!hid || this.#support !== 'available') return;
    const follow = { signal: over };
    hid.addEventListener('connect', (event) => void this.#take((event as HidConnection).device), follow);
    hid.addEventListener('disconnect', (event) => this.#lose((event as HidConnection).device), follow);
    over.addEventListener('abort', () => this.#headsets.forEach((headset) => void headset.close()));
    const granted = await hid.getDevices().catch(() => this.#refuse());
    if (!over.aborted) await Promise.all(granted.map((device) => this.#take(device)));
  }

  /** The calls as they are now: the lamps follow. */
  show(calls: Calls): void {
    this.#calls = calls;
    const lamps = lampsFor(calls);
    for (const headset of this.#headsets.values()) void headset.show(lamps);
  }

  async #connect(): Promise<void> {
    this.#fault = null;
    const filters = [{ usagePage: TELEPHONY_PAGE }];
    const chosen = (await this.#hid?.requestDevice({ filters }).catch(() => this.#refuse())) ?? [];
    const taken = await Promise.all(chosen.map((device) => this.#take(device)));
    // Of a headset that is several devices, one will do.
    const works = taken.length === 0 || taken.includes(null);
    this.#fault = works ? null : (taken.find(Boolean) ?? null);
    this.#tell();
  }

  async #forget({ name }: ConnectedHeadset): Promise<void> {
    const known = [...this.#headsets.values()].filter(({ device }) => device.productName === name);
    for (const { device } of known) this.#headsets.delete(device);
    this.#tell();
    await Promise.all(known.map((headset) => headset.forget()));
  }

  /** Null where it works now. */
  async #take(device: HidDevice): Promise<HeadsetFault | null> {
    if (this.#headsets.has(device)) return null;
    const headset = new Headset(device, (press) => this.#press(press), this.#options.now);
    if (!headset.hasButtons) return 'noButtons';
    this.#headsets.set(device, headset);
    try {
      await headset.open();
    } catch {
      this.#headsets.delete(device);
      return 'notOpened';
    }
    void headset.show(lampsFor(this.#calls));
    this.#tell();
    return null;
  }

  #lose(device: HidDevice): void {
    this.#headsets.get(device)?.lose();
    this.#headsets.delete(device);
    this.#tell();
  }

  #press(press: Parameters<typeof requestOf>[0]): void {
    const request = requestOf(press, this.#calls);
    if (request) this.#options.ask(request);
  }

  /** The policy of the page around the frame says no, where the browser does not say so beforehand. */
  #refuse(): readonly HidDevice[] {
    if (!isHidDelegated()) this.#support = 'notDelegated';
    this.#tell();
    return [];
  }

  #tell(): void {
    const connected = [...this.#headsets.values()].map(({ description }) => description);
    const state: HeadsetState = { support: this.#support, connected, fault: this.#fault };
    this.#options.adopt({
      ...state,
      connect: () => this.#connect(),
      forget: (headset) => this.#forget(headset),
    });
  }
}
