import { expect } from '@open-wc/testing';
import { emergencyOf, type EmergencyNumbers } from '../../src/call/emergency.js';

const FIRE: EmergencyNumbers = { numbers: ['112', '0112'], mode: 'warn', text: '' };
const POLICE: EmergencyNumbers = { numbers: ['110', '*110#'], mode: 'block', text: 'Run.' };
const CONFIGURED = [FIRE, POLICE];

describe('an emergency number', () => {
  for (const target of [
    '112',
    ' 112 ',
    '1-1-2',
    '1 1\u00a02',
    '(0)112',
    'tel:112',
    'TEL:1-1-2;phone-context=+49',
  ]) {
    it(`is told, written as ${JSON.stringify(target)}`, () => {
      expect(emergencyOf(target, CONFIGURED)).to.equal(FIRE);
    });
  }
  for (const target of [
    '110',
    '*110#',
    'sip:110@example.com',
    'sips:110@elsewhere.example;user=phone',
    'sip:110?x=1',
  ]) {
    it(`is told from another one, written as ${target}`, () => {
      expect(emergencyOf(target, CONFIGURED)).to.equal(POLICE);
    });
  }

  for (const target of ['', '1120', '+112', '0110', '112a', 'alice', '11', '1,1,2']) {
    it(`is not ${JSON.stringify(target)}`, () => {
      expect(emergencyOf(target, CONFIGURED)).to.equal(null);
    });
  }

  it('is none where none is configured', () => {
    expect(emergencyOf('112', [])).to.equal(null);
  });
});
