import { expect } from '@open-wc/testing';
import { Microphone, openMicrophone } from '../../src/sip/microphone.js';
import { MicrophoneError } from '../../src/softphone.js';
import { refusal, replaceMicrophone, restoreMicrophone } from './support/microphones.js';

describe('The microphone', () => {
  const faultOf = async (): Promise<string> => {
    try {
      await openMicrophone();
      return 'none';
    } catch (error) {
      return error instanceof MicrophoneError ? error.fault : String(error);
    }
  };

  const replacePage = (name: 'permissionsPolicy' | 'featurePolicy', delegated: boolean) =>
    Object.defineProperty(document, name, { configurable: true, value: { allowsFeature: () => delegated } });

  afterEach(() => {
    restoreMicrophone();
    for (const name of ['permissionsPolicy', 'featurePolicy']) Reflect.deleteProperty(document, name);
    Reflect.deleteProperty(navigator, 'mediaDevices');
  });

  for (const [name, fault] of [
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TypeError', 'busy'],
  ] as const) {
    it(`is ${fault} at ${name}`, async () => {
      replaceMicrophone(() => Promise.reject(refusal(name)));
      expect(await faultOf()).to.equal(fault);
    });
  }

  for (const policy of ['permissionsPolicy', 'featurePolicy'] as const) {
    it(`is not delegated when ${policy} says so`, async () => {
      replaceMicrophone(() => Promise.reject(refusal('NotAllowedError')));
      replacePage(policy, false);
      expect(await faultOf()).to.equal('notDelegated');
    });
  }

  it('is insecure where the browser offers no devices', async () => {
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined });
    expect(await faultOf()).to.equal('insecure');
  });

  it('is another one where the one that is wanted has gone', async () => {
    const stream = await openMicrophone({ deviceId: { exact: 'gone' } });
    expect(stream.getAudioTracks()).to.have.length(1);
    stream.getTracks().forEach((track) => track.stop());
  });

  it('is opened for a voice', async () => {
    const stream = await openMicrophone();
    const [track] = stream.getAudioTracks();
    expect(stream.getVideoTracks()).to.be.empty;
    expect(track?.getSettings().echoCancellation).to.be.true;
    track?.stop();
  });

  it('is listened to without being opened a second time, also when a call has muted it', async () => {
    let opened = 0;
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    replaceMicrophone(() => {
      opened += 1;
      return real({ audio: true });
    });
    const microphone = new Microphone();
    const call = await microphone.open();
    const [spoken] = call.getAudioTracks();
    if (spoken) spoken.enabled = false;
    const trial = await microphone.listen();
    expect(opened).to.equal(1);
    expect(trial.getAudioTracks()[0]?.enabled).to.be.true;
    trial.getTracks().forEach((track) => track.stop());
    expect(spoken).to.include({ readyState: 'live', enabled: false });
    microphone.use({ noiseSuppression: false });
    const other = await microphone.listen();
    expect(opened).to.equal(2);
    for (const stream of [call, other]) stream.getTracks().forEach((track) => track.stop());
    (await microphone.listen()).getTracks().forEach((track) => track.stop());
    expect(opened).to.equal(3);
  });
});
