import { expect } from '@open-wc/testing';
import type { AudioDevice, AudioDevices, AudioState } from '../../src/audio-devices.js';
import { MicrophoneError } from '../../src/softphone.js';
import { button, everything, focusedName, open, wordsOf } from './screen.js';
import { states } from './states.js';

const HEADSET: AudioDevice = { id: 'h', label: 'Headset' };
const LAPTOP: AudioDevice = { id: '', label: 'Laptop' };
const STATE: AudioState = {
  available: { microphone: [HEADSET], speaker: [HEADSET], ringer: [HEADSET] },
  chosen: { microphone: HEADSET, speaker: null, ringer: null },
  used: { microphone: HEADSET, speaker: LAPTOP, ringer: LAPTOP },
  processing: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  selectable: { microphone: true, speaker: true, ringer: true },
  named: true,
};

class Devices implements AudioDevices {
  state: AudioState;
  readonly asked: string[] = [];
  fault: MicrophoneError | null = null;

  constructor(state: AudioState) {
    this.state = state;
  }

  watch(): void {}
  refresh = () => Promise.resolve();
  choose = (role: string, device: AudioDevice | null) =>
    void this.asked.push(`${role} ${device?.label ?? 'system'}`);
  process = (processing: object) => void this.asked.push(JSON.stringify(processing));
  measure = () => (this.fault ? Promise.reject(this.fault) : Promise.resolve());
  record = () => Promise.resolve(void this.asked.push('record'));
  play = (role: string) => void this.asked.push(`play ${role}`);
}

describe('The settings', () => {
  const show = async (change: Partial<AudioState> = {}, fault: MicrophoneError | null = null) => {
    const screen = await open(states.idle, 'light', 320);
    const devices = new Devices({ ...STATE, ...change });
    devices.fault = fault;
    screen.softphone.devices = devices;
    button(screen.softphone, 'Settings').click();
    await screen.show({ ...states.idle });
    const selects = everything(screen.softphone).filter((element) => element instanceof HTMLSelectElement);
    return { ...screen, devices, selects };
  };

  it('name what is used, and pass every test', async () => {
    const { softphone, selects } = await show();
    expect(selects.map((select) => select.selectedOptions[0]?.text.trim())).to.deep.equal([
      'Headset',
      'As the system (Laptop)',
      'As the system (Laptop)',
    ]);
    await expect(softphone).to.be.accessible();
  });

  it('ask for another device, its trial and another processing', async () => {
    const { softphone, devices, selects } = await show();
    const [microphone, speaker] = selects;
    if (microphone && speaker) [microphone.value, speaker.value] = ['', 'h'];
    for (const select of [microphone, speaker]) select?.dispatchEvent(new Event('change'));
    button(softphone, 'Play ringer').click();
    button(softphone, 'Record and play back').click();
    expect(devices.asked).to.deep.equal(['microphone system', 'speaker Headset', 'play ringer', 'record']);
  });

  it('say why neither speaker nor ringer can be chosen, and that names are missing', async () => {
    const selectable = { microphone: true, speaker: false, ringer: false };
    const { softphone, selects } = await show({ selectable, named: false });
    expect(selects).to.have.length(1);
    expect(wordsOf(softphone)).to.contain('This browser plays where the system does');
    expect(wordsOf(softphone)).to.contain('no names');
  });

  it('say why the microphone cannot be had', async () => {
    const { softphone, show: showAgain } = await show({}, new MicrophoneError('denied'));
    await showAgain({ ...states.idle });
    expect(wordsOf(softphone)).to.contain('The microphone is blocked.');
  });

  it('name a chosen device that is not there', async () => {
    const available = { microphone: [], speaker: [], ringer: [] };
    const { selects } = await show({ available, used: { ...STATE.used, microphone: LAPTOP } });
    expect(selects[0]?.selectedOptions[0]?.text.trim()).to.equal('Headset (not plugged in)');
  });

  it('give way to a call, and keep the focus', async () => {
    const { softphone, show: showAgain } = await show();
    button(softphone, 'Settings').focus();
    expect(focusedName()).to.equal('Settings');
    await showAgain(states.incomingUnknown);
    expect(wordsOf(softphone)).not.to.contain('Play ringer');
  });
});
