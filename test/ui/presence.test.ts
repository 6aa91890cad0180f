import { expect, fixture, html } from '@open-wc/testing';
import type { PresenceReport } from '../../src/agent-presence.js';
import { LATER_TAGS } from '../../src/define-later.js';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import type { SoftphonePresence } from '../../src/ui/presence.js';
import '../../src/define.js';

const UNKNOWN: PresenceReport = { presence: { state: 'unknown' }, setTo: null, refused: null };

async function shown(report: PresenceReport, messages = en): Promise<SoftphonePresence> {
  expect(Object.keys(LATER_TAGS)).to.include('softphone-presence');
  await customElements.whenDefined('softphone-presence');
  return fixture(html`<softphone-presence .report=${report} .messages=${messages}></softphone-presence>`);
}

const words = (element: SoftphonePresence) => element.renderRoot.textContent;

describe('the presence in the diagnostics', () => {
  it('that is unknown is explained: what it means for callers, and what to do', async () => {
    const element = await shown(UNKNOWN);
    for (const sentence of [
      'Unknown',
      'Callers reach you as the telephone line says',
      'Choose your presence again',
    ])
      expect(words(element)).to.contain(sentence);
    await expect(element).to.be.accessible();
    expect(words(await shown(UNKNOWN, de))).to.contain('Unbekannt');
  });

  it('that is known is said as the desktop has it, as text', async () => {
    const element = await shown({
      presence: { state: 'known', text: '<b>Busy</b>' },
      setTo: 'Busy',
      refused: null,
    });
    expect(words(element)).to.contain('<b>Busy</b>');
    expect(words(element)).to.contain('put back afterwards');
    expect(element.renderRoot.querySelector('b')).to.equal(null);
  });

  it('that was refused is said with the cure', async () => {
    const element = await shown({ presence: { state: 'none' }, setTo: null, refused: 'Busy' });
    expect(words(element)).to.contain('did not set “Busy”');
    expect(words(element)).to.contain('An administrator');
  });
});
