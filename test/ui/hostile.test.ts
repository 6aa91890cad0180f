import { expect } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import { button, everything, open, wordsOf } from './screen.js';
import { filledWith, PAYLOADS, recent } from './states.js';

const KNOWN_ELEMENTS =
  /^(softphone-|svg$|path$|(bdi|button|dd|div|dl|dt|form|h2|header|input|kbd|label|li|ol|p|section|small|span|strong|time|ul)$)/;

const views: readonly ((text: string) => AgentView)[] = [
  filledWith,
  (text) => ({ ...filledWith(text), panel: 'minimized' }),
  (text) => ({
    ...filledWith(text),
    calls: [],
    recent: recent.map((call) => ({ ...call, party: { name: text, number: text } })),
  }),
  (text) => ({ ...filledWith(text), calls: [], signIn: { user: text, refused: true } }),
];

describe('text from outside', () => {
  for (const payload of PAYLOADS) {
    it(`stays text: ${JSON.stringify(payload)}`, async () => {
      for (const view of views.map((fill) => fill(payload))) {
        const { softphone } = await open(view);
        for (const element of everything(softphone)) {
          expect(element.localName).to.match(KNOWN_ELEMENTS);
          expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
        }
        if (view.panel === 'docked') expect(wordsOf(softphone)).to.contain(payload.trim());
        softphone.parentElement?.remove();
      }
      expect('harm' in window).to.be.false;
    });
  }

  it('cannot turn the writing direction of the lines around it', async () => {
    const { softphone } = await open(filledWith('\u202eevil'));
    const lines = everything(softphone).filter((element) => element.matches('h2, .second'));
    expect(lines.length).to.be.greaterThan(2);
    for (const line of lines) expect(line.querySelector('bdi'), line.outerHTML).to.exist;
  });

  it('stays text in the details', async () => {
    const { softphone } = await open({ ...filledWith('<b>bold</b>'), calls: [] });
    softphone.diagnose = () => ({
      version: '<b>bold</b>',
      view: softphone.view,
      entries: [{ at: 0, event: '<b>bold</b>', detail: { text: '<b>bold</b>' } }],
    });
    button(softphone, 'Details').click();
    await softphone.updateComplete;
    expect(everything(softphone).some((element) => element.localName === 'b')).to.be.false;
    expect(wordsOf(softphone)).to.contain('text=<b>bold</b>');
  });
});

describe('a strict page', () => {
  it('finds no style attribute on any element', async () => {
    const { softphone } = await open(filledWith('x'));
    const styled = everything(softphone).filter((element) => element.hasAttribute('style'));
    expect(styled).to.deep.equal([]);
  });
});
