import { expect } from '@open-wc/testing';
import '../src/define.js';
import { speak, writeNumbers } from '../src/language.js';

describe('The language of the element', () => {
  it('is the later of two wishes, and keeps how numbers are written', async () => {
    const element = document.createElement('cif-softphone');
    await writeNumbers(element, 'US');
    await Promise.all([speak(element, 'de-CH'), speak(element, 'en-GB')]);
    expect([element.lang, element.messages.answer]).to.deep.equal(['en', 'Answer']);
    await Promise.all([speak(element, 'en'), speak(element, 'de')]);
    expect([element.lang, element.messages.answer]).to.deep.equal(['de', 'Annehmen']);
    expect(element.messages.phoneNumber('+12133734253')).to.equal('(213) 373-4253');
    await writeNumbers(element, 'DE');
    expect(element.messages.answer).to.equal('Annehmen');
  });

  it('is English where there is no other', async () => {
    const element = document.createElement('cif-softphone');
    await speak(element, 'fr');
    expect([element.lang, element.messages.answer]).to.deep.equal(['en', 'Answer']);
  });
});
