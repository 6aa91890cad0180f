import { expect, fixture, html } from '@open-wc/testing';
import { SoftphoneRecording } from '../../src/ui/recording.js';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import type { RecordingFile } from '../../src/agent-screen.js';
import '../../src/define.js';
import { LATER_TAGS } from '../../src/define-later.js';

const FILE: RecordingFile = { name: 'softphone-1.json', text: '{"format":"cif-softphone-recording"}' };

async function shown(recording: (() => RecordingFile | null) | null, messages = en) {
  expect(LATER_TAGS['softphone-recording']).to.equal(SoftphoneRecording);
  await customElements.whenDefined('softphone-recording');
  const element = await fixture<SoftphoneRecording>(
    html`<softphone-recording .recording=${recording} .messages=${messages}></softphone-recording>`,
  );
  return {
    element,
    words: () => element.shadowRoot?.textContent ?? '',
    press: async () => {
      element.shadowRoot?.querySelector('button')?.click();
      await element.updateComplete;
    },
  };
}

/** What the page gives to be saved, in place of the browser's own dialog. */
function downloads(): { readonly links: HTMLAnchorElement[]; readonly stop: () => void } {
  const links: HTMLAnchorElement[] = [];
  const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click');
  if (!own) throw new Error('Nothing can be clicked');
  const click = function (this: HTMLElement) {
    if (this instanceof HTMLAnchorElement) links.push(this);
    else this.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  };
  Object.defineProperty(HTMLElement.prototype, 'click', { ...own, value: click });
  return { links, stop: () => Object.defineProperty(HTMLElement.prototype, 'click', own) };
}

describe('the flight recorder in the diagnostics', () => {
  let saved: ReturnType<typeof downloads>;
  beforeEach(() => (saved = downloads()));
  afterEach(() => saved.stop());

  it('saves one file by the agent’s act, and nothing before', async () => {
    const { element, press, words } = await shown(() => FILE);
    expect(words()).to.contain('Numbers are cut');
    expect(saved.links).to.have.lengthOf(0);
    await expect(element).to.be.accessible();
    await press();
    const [link] = saved.links;
    expect(saved.links).to.have.lengthOf(1);
    expect(link?.download).to.equal(FILE.name);
    expect(await (await fetch(link?.href ?? '')).text()).to.equal(FILE.text);
    expect(words()).to.contain(`Saved as ${FILE.name}`);
  });

  it('says so where it could not be loaded yet', async () => {
    const { press, words } = await shown(() => null);
    await press();
    expect(saved.links).to.have.lengthOf(0);
    expect(words()).to.contain('could not be loaded yet');
  });

  it('speaks German', async () => {
    const { words } = await shown(() => FILE, de);
    expect(words()).to.contain('Flugschreiber');
  });

  it('is not there without a telephone', async () => {
    const { words } = await shown(null);
    expect(words().trim()).to.equal('');
  });
});
