import { expect } from '@open-wc/testing';
import type { AudioMove, AudioRoute } from '../../src/audio-devices.js';
import { MicrophoneError } from '../../src/softphone.js';
import { BrowserDevices } from '../../src/devices/browser-devices.js';
import { eventually } from '../sip/support/eventually.js';

const device = (kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo => ({
  ...{ kind, deviceId, label, groupId: '' },
  toJSON: () => ({}),
});

const LAPTOP = [device('audioinput', 'default', 'Default - Laptop'), device('audioinput', 'l', 'Laptop')];
const HEADSET = device('audioinput', 'h', 'Headset');
const storage = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {};
const KEY = 'cif-softphone.devices';

describe('The devices of the agent', () => {
  let plugged: readonly MediaDeviceInfo[];
  let routes: AudioRoute[];
  let moves: AudioMove[];
  let end: AbortController;
  /** How often it was asked which devices there are. */
  let looks: number;

  const open = async (): Promise<BrowserDevices> => {
    const devices = new BrowserDevices({
      route: (route) => routes.push(route),
      moved: (moved) => moves.push(...moved),
      openMicrophone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      play: () => {},
    });
    await devices.start(end.signal);
    return devices;
  };

  const plug = (...devices: MediaDeviceInfo[]) => {
    plugged = devices;
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };

  const microphones = () => routes.map(({ microphone }) => microphone.deviceId);

  beforeEach(() => {
    localStorage.removeItem(KEY);
    [routes, moves, plugged] = [[], [], [...LAPTOP, HEADSET]];
    end = new AbortController();
    looks = 0;
    const value = () => {
      looks += 1;
      return Promise.resolve(plugged);
    };
    Object.defineProperty(navigator.mediaDevices, 'enumerateDevices', { configurable: true, value });
  });

  afterEach(() => {
    Object.defineProperty(window, 'localStorage', storage);
    end.abort();
    localStorage.removeItem(KEY);
    Reflect.deleteProperty(navigator.mediaDevices, 'enumerateDevices');
  });

  it('are the system’s until others are chosen, and its own entry is none to choose', async () => {
    const { state } = await open();
    expect(state.available.microphone.map(({ label }) => label)).to.deep.equal(['Laptop', 'Headset']);
    expect(state.used.microphone).to.deep.equal({ id: '', label: 'Default - Laptop' });
    expect(microphones()).to.deep.equal([undefined]);
  });

  it('are replaced when unplugged, taken again when they come back, and the agent is told both times', async () => {
    const devices = await open();
    devices.choose('microphone', { id: 'h', label: 'Headset' });
    plug(...LAPTOP);
    await eventually(() => moves.length === 1);
    plug(...LAPTOP, HEADSET);
    await eventually(() => moves.length === 2);
    expect(moves).to.deep.equal([
      { role: 'microphone', device: 'Default - Laptop', isChosen: false },
      { role: 'microphone', device: 'Headset', isChosen: true },
    ]);
    expect(microphones()).to.deep.equal([undefined, { exact: 'h' }, undefined, { exact: 'h' }]);
  });

  it('are not followed any more once the telephone has stopped', async () => {
    await open();
    const before = looks;
    plug(...LAPTOP);
    expect(looks).to.equal(before + 1);
    end.abort();
    plug(...LAPTOP, HEADSET);
    expect(looks).to.equal(before + 1);
  });

  it('are those of the last time, also by another identifier', async () => {
    (await open()).choose('microphone', { id: 'h', label: 'Headset' });
    plugged = [...LAPTOP, device('audioinput', 'other', 'Headset')];
    const { state } = await open();
    expect(state.used.microphone).to.deep.equal({ id: 'other', label: 'Headset' });
    expect(microphones().at(-1)).to.deep.equal({ exact: 'other' });
  });

  it('are trusted to be there as long as none may be known by name', async () => {
    (await open()).choose('microphone', { id: 'h', label: 'Headset' });
    plugged = [device('audioinput', '', '')];
    const { state } = await open();
    expect(state.named).to.equal(false);
    expect(state.used.microphone?.id).to.equal('h');
    expect(moves).to.deep.equal([]);
  });

  it('are remembered for the page where the storage throws', async () => {
    const get = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get });
    const devices = await open();
    devices.choose('speaker', { id: 's', label: 'Desk' });
    expect(devices.state.chosen.speaker?.id).to.equal('s');
  });

  for (const kept of ['{', 'null', '[]', '{"chosen":{"microphone":{"id":1,"label":2}}}', '{"chosen":7}']) {
    it(`are the system’s where the storage holds ${kept}`, async () => {
      localStorage.setItem(KEY, kept);
      const { state } = await open();
      expect(state.chosen).to.deep.equal({ microphone: null, speaker: null, ringer: null });
      expect(state.processing.echoCancellation).to.equal(true);
    });
  }

  it('process the voice as the agent wants', async () => {
    const devices = await open();
    devices.process({ echoCancellation: false, noiseSuppression: true, autoGainControl: false });
    expect(routes.at(-1)?.microphone).to.include({ echoCancellation: false, autoGainControl: false });
    expect((await open()).state.processing.echoCancellation).to.equal(false);
  });

  it('show how loud the microphone is, and let go of it', async () => {
    const devices = await open();
    const trial = new AbortController();
    let loudest = 0;
    const measured = devices.measure((level) => (loudest = Math.max(loudest, level)), trial.signal);
    await eventually(() => loudest > 0.2);
    trial.abort();
    await measured;
    expect(loudest).to.be.at.most(1);
  });

  it('record three seconds of the microphone, and play them back at the loudspeaker of the calls', async function () {
    this.timeout(30_000);
    const devices = await open();
    plug(...LAPTOP, device('audiooutput', 's', 'Desk'));
    await devices.refresh();
    devices.choose('speaker', { id: 's', label: 'Desk' });
    const media = Object.getOwnPropertyDescriptors(HTMLMediaElement.prototype);
    const sinks: string[] = [];
    const heard = new Promise<Response>((resolve) => {
      HTMLMediaElement.prototype.setSinkId = (id) => Promise.resolve(void sinks.push(id));
      HTMLMediaElement.prototype.play = function () {
        resolve(fetch(this.src));
        return Promise.resolve();
      };
    });
    const trial = new AbortController();
    let isPlaying = false;
    const recorded = devices.record(() => (isPlaying = true), trial.signal);
    const sound = await (await heard).arrayBuffer();
    expect(isPlaying).to.be.true;
    trial.abort();
    await recorded;
    Object.defineProperties(HTMLMediaElement.prototype, { play: media.play, setSinkId: media.setSinkId });
    const context = new OfflineAudioContext(1, 1, 48_000);
    const { duration } = await context.decodeAudioData(sound);
    expect(duration).to.be.within(2.5, 4);
    expect(sinks).to.deep.equal(['s']);
  });

  it('that may not be used are not recorded, and it is said why', async () => {
    const devices = new BrowserDevices({
      route: () => {},
      moved: () => {},
      openMicrophone: () => Promise.reject(new MicrophoneError('notDelegated')),
      play: () => {},
    });
    const refused = await devices.record(() => {}, end.signal).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(MicrophoneError).and.include({ fault: 'notDelegated' });
  });

  it('are the system’s where the frame may use none, and the telephone is told to use those', async () => {
    const value = () => Promise.reject(new DOMException('Not delegated', 'NotAllowedError'));
    Object.defineProperty(navigator.mediaDevices, 'enumerateDevices', { configurable: true, value });
    const { state } = await open();
    expect(state.named).to.be.false;
    expect(microphones()).to.deep.equal([undefined]);
  });

  it('can only be chosen where the browser can play elsewhere', async () => {
    const sink = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'setSinkId') ?? {};
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
    const { state } = await open();
    Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', sink);
    expect([state.selectable.microphone, state.selectable.speaker]).to.deep.equal([true, false]);
  });
});
