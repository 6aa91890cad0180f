import { expect } from '@open-wc/testing';
import type { HostDescription } from '../../src/agent-desktop.js';
import type { Diagnostics } from '../../src/agent-screen.js';
import { SoftphoneSurroundings } from '../../src/ui/surroundings.js';
import { de } from '../../src/ui/messages/de.js';
import { button, everything, open, wordsOf, type Screen } from './screen.js';
import { eventually } from '../sip/support/eventually.js';
import { idle } from './states.js';

const HOST: HostDescription = {
  app: 'singleSession',
  facts: [['crmVersion', '9.2.26113']],
  missing: ['notifyEvent', 'createSession'],
};

const DIAGNOSTICS: Diagnostics = {
  version: '9.8.7',
  view: idle,
  sources: ['config.json', 'Custom Parameters'],
  entries: [
    { at: 0, event: 'host.refused', detail: { method: 'setMode', code: 'PrivilegeError' } },
    { at: 1, event: 'call.ended', detail: { seconds: 7 } },
  ],
  describeHost: () => Promise.resolve(HOST),
};

async function opened(diagnostics: Partial<Diagnostics> = {}): Promise<Screen> {
  const screen = await open(idle);
  screen.softphone.diagnose = () => ({ ...DIAGNOSTICS, ...diagnostics });
  button(screen.softphone, 'Details').click();
  await screen.softphone.updateComplete;
  return screen;
}

function surroundings({ softphone }: Screen): SoftphoneSurroundings {
  const found = everything(softphone).find((element) => element instanceof SoftphoneSurroundings);
  if (!found) throw new Error('They are not there.');
  return found;
}

const shows = (screen: Screen, word: string) =>
  eventually(() => wordsOf(surroundings(screen)).includes(word), word);

describe('the surroundings in the diagnostics', () => {
  it('name app, version, missing methods, sources, page, browser, microphone and devices', async () => {
    const screen = await opened();
    await shows(screen, '9.2.26113');
    const words = wordsOf(surroundings(screen));
    for (const word of [
      'Single-session app',
      'notifyEvent, createSession',
      'config.json → Custom Parameters',
      location.origin,
      navigator.userAgent,
      'audioinput',
    ]) {
      expect(words).to.contain(word);
    }
    await expect(screen.softphone).to.be.accessible();
  });

  it('name the last errors, and nothing that is none', async () => {
    const screen = await opened();
    await shows(screen, 'host.refused');
    expect(wordsOf(surroundings(screen)))
      .to.contain('PrivilegeError')
      .and.not.contain('call.ended');
  });

  it('stand in the copied text', async () => {
    const screen = await opened();
    await shows(screen, '9.2.26113');
    const copied = surroundings(screen).lines.map(([name, value]) => `${name}: ${value}`);
    expect(copied).to.include.members([
      'crmVersion: 9.2.26113',
      'Methods missing: notifyEvent, createSession',
    ]);
  });

  for (const [name, describeHost] of [
    ['fails', () => Promise.reject(new Error('no'))],
    ['is not there', () => Promise.resolve(null)],
  ] as const) {
    it(`do without a host that ${name}`, async () => {
      const screen = await opened({ describeHost });
      await shows(screen, 'audioinput');
      expect(wordsOf(surroundings(screen))).not.to.contain('Methods missing');
    });
  }

  it('are there in German', async () => {
    const screen = await opened();
    screen.softphone.messages = de;
    await shows(screen, 'Fehlende Methoden');
  });

  it('take what the host says for text', async () => {
    const facts = [['crmVersion', '<img src=x onerror=alert(1)>']] as const;
    const screen = await opened({ describeHost: () => Promise.resolve({ ...HOST, facts }) });
    await shows(screen, '<img');
    expect(surroundings(screen).shadowRoot?.querySelector('img')).to.equal(null);
  });
});
