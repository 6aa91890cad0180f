import { expect, waitUntil } from '@open-wc/testing';
import { onStage, Stage } from './stage.js';

const WAIT = { timeout: 8000, interval: 5 };

describe('The notice of blocked sound', () => {
  let stage: Stage;

  const isShown = () => stage.notice('soundBlocked') !== undefined;

  beforeEach(() => (stage = new Stage()));
  afterEach(() => stage.close());

  it('stands while the tones are blocked, and goes with them', () => {
    stage.provider.soundBlocked(true, 'tones');
    expect(isShown()).to.be.true;
    stage.provider.soundBlocked(false, 'tones');
    expect(isShown()).to.be.false;
  });

  it('goes only when neither the voices nor the tones are blocked', () => {
    stage.provider.soundBlocked(true, 'tones');
    stage.provider.soundBlocked(true);
    expect(stage.view.notices).to.have.length(1);
    stage.provider.soundBlocked(false, 'tones');
    expect(isShown()).to.be.true;
    stage.provider.soundBlocked(false);
    expect(isShown()).to.be.false;
  });

  it('does not come back after it was dismissed because one of the two is heard again', () => {
    stage.provider.soundBlocked(true, 'tones');
    stage.provider.soundBlocked(true);
    for (const { id } of stage.view.notices) stage.request({ type: 'dismiss', notice: id });
    stage.provider.soundBlocked(false, 'tones');
    expect(isShown()).to.be.false;
  });
});

describe('A voice that the browser blocks', () => {
  const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play') ?? {};

  beforeEach(() => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  afterEach(() => Object.defineProperty(HTMLMediaElement.prototype, 'play', play));

  it('is reported while the call lasts, and no longer', async () => {
    await onStage({}, async (stage) => {
      const { id } = await stage.talks();
      await stage.notices('soundBlocked');
      stage.request({ type: 'hangUp', call: id });
      await stage.ends();
      await waitUntil(() => stage.notice('soundBlocked') === undefined, 'the notice is gone', WAIT);
    });
  });
});
