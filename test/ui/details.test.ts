import { expect } from '@open-wc/testing';
import type { HostAbsence } from '../../src/agent-desktop.js';
import type { AgentView, Diagnostics } from '../../src/agent-screen.js';
import { diagnosticsText } from '../../src/ui/diagnostics-text.js';
import { SoftphoneSurroundings } from '../../src/ui/surroundings.js';
import { explanations } from '../../src/ui/messages/explanations-en.js';
import { button, everything, findButton, focused, open, wordsOf, type Screen } from './screen.js';
import { idle, liveMaria, states } from './states.js';

const ABSENCES: readonly HostAbsence[] = [
  'standalone',
  'originNotAllowed',
  'addressInvalid',
  'libraryBlocked',
  'librarySilent',
  'hostSilent',
];
const entries = [{ at: 0, event: 'toast.expired', detail: { number: '…00', where: 'onScreen' } }];

function diagnosticsOf(view: AgentView): Diagnostics {
  return { version: '9.8.7', view, entries };
}

async function openDetails(view: AgentView): Promise<Screen> {
  const screen = await open(view);
  screen.softphone.diagnose = () => diagnosticsOf(screen.softphone.view);
  button(screen.softphone, 'Details').click();
  await screen.softphone.updateComplete;
  return screen;
}

function details(screen: Screen): HTMLElement {
  const found = everything(screen.softphone).find((element) => element.localName === 'softphone-details');
  if (!(found instanceof HTMLElement)) throw new Error('The details are not open.');
  return found;
}

describe('the details', () => {
  it('open by their button and show version, line, desktop, calls and log', async () => {
    const { softphone } = await openDetails({ ...idle, calls: [liveMaria] });
    const words = wordsOf(softphone);
    for (const word of [
      '9.8.7',
      'Line ready',
      'wss://pbx.contoso.com',
      'Ann Weiler',
      'Inbound',
      'toast.expired',
    ]) {
      expect(words).to.contain(word);
    }
  });

  it('close by the same button and leave the call where it was', async () => {
    const { softphone } = await openDetails(states.live);
    expect(button(softphone, 'Hang up')).to.exist;
    button(softphone, 'Details').click();
    await softphone.updateComplete;
    expect(button(softphone, 'Mute')).to.exist;
  });

  it('have no accessibility fault', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { softphone } = await openDetails(states.idleNoDesktop);
      softphone.theme = theme;
      await expect(softphone).to.be.accessible();
    }
  });

  it('follow the view, and are read anew when asked', async () => {
    const screen = await openDetails(idle);
    await screen.show(states.down);
    expect(wordsOf(details(screen))).to.contain('Line down');
    screen.softphone.diagnose = () => ({
      ...diagnosticsOf(idle),
      entries: [{ at: 1, event: 'line.lost', detail: {} }],
    });
    button(screen.softphone, 'Refresh').click();
    await screen.softphone.updateComplete;
    expect(wordsOf(details(screen))).to.contain('line.lost');
  });

  it('say of every absence of the desktop what it means and what to do', async () => {
    for (const cause of ABSENCES) {
      const { softphone } = await openDetails({
        ...idle,
        host: { state: 'absent', cause, detail: 'the detail' },
      });
      const words = wordsOf(softphone);
      for (const part of explanations.hostAbsent[cause]('the detail')) expect(words, cause).to.contain(part);
      softphone.parentElement?.remove();
    }
  });

  it('sign out, unless the line is', async () => {
    const screen = await openDetails(idle);
    button(screen.softphone, 'Sign out').click();
    expect(screen.requests).to.deep.equal([{ type: 'signOut' }]);
    await screen.show(states.signedOut);
    expect(findButton(screen.softphone, 'Sign out')).to.be.undefined;
  });

  it('lay the text out for copying by hand where the page may not use the clipboard', async () => {
    const screen = await openDetails(idle);
    const clipboard = { writeText: () => Promise.reject(new Error('not allowed')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    button(screen.softphone, 'Copy as text').click();
    await Promise.resolve();
    await screen.show({ ...idle });
    const field = focused();
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('There is no text to copy.');
    expect(field.value).to.contain('cif-softphone 9.8.7');
    expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('give their text to the clipboard where it may be used', async () => {
    const screen = await openDetails(idle);
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const around = everything(details(screen)).find((part) => part instanceof SoftphoneSurroundings);
    const lines = around?.lines ?? [];
    button(screen.softphone, 'Copy as text').click();
    await screen.show({ ...idle });
    expect(copied).to.deep.equal([diagnosticsText(diagnosticsOf(idle), explanations, lines)]);
    expect(wordsOf(screen.softphone)).to.contain('Copied');
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});

describe('the text of the diagnostics', () => {
  it('names no caller and no number', () => {
    const text = diagnosticsText(diagnosticsOf({ ...idle, calls: [liveMaria] }), explanations);
    for (const secret of ['Maria', 'CASTRO', '5550100', 'Fourth Coffee', 'Ann Weiler']) {
      expect(text).not.to.contain(secret);
    }
    expect(text).to.contain('inbound …00 live, session open');
  });

  it('has each state of the line and of the desktop', () => {
    const texts = [
      states.idle,
      states.down,
      states.downForGood,
      states.connecting,
      states.signedOut,
      states.idleNoDesktop,
    ].map((view) => diagnosticsText(diagnosticsOf(view), explanations));
    for (const [index, word] of [
      'ready wss://pbx.contoso.com since',
      'unreachable - since',
      'no retry',
      'connecting wss://',
      'signedOut',
      'absent hostSilent',
    ].entries()) {
      expect(texts[index]).to.contain(word);
    }
  });
});
