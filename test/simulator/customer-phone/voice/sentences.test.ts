import { expect } from '@open-wc/testing';
import { personaOf } from '../../../../src/simulator/customer-phone/voice/sentences.js';

describe('a persona', () => {
  it('gives the name when the synthesiser can say it', () => {
    expect(personaOf('Maria Castro', 0).greeting.text).to.equal('Hello, this is Maria.');
  });

  it('greets without a name when the name is unknown, empty or a word of JavaScript', () => {
    for (const name of ['Zbigniew', '', 'constructor', '__proto__'])
      expect(personaOf(name, 0).greeting.text).to.equal('Hello. Am I speaking to customer service?');
  });

  it('tells another story at each of three positions', () => {
    const texts = [0, 1, 2].map((position) => personaOf('', position).story[0].text);
    expect(new Set(texts).size).to.equal(3);
  });
});
