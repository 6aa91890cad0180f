import { expect } from '@open-wc/testing';
import {
  fetchSettings,
  parseSettings,
  SettingsError,
  userOf,
} from '../../../src/simulator/customer-phone/settings.js';

const MARIA = { number: '+1 555 0100', name: 'Maria Castro', password: 'secret' };
const SETTINGS = {
  server: 'ws://127.0.0.1:5080/sip',
  domain: 'demo.example',
  agent: '201',
  customers: [MARIA, { number: '+1 555 0142', name: '', password: 'secret' }],
};

const MISTAKES: readonly (readonly [string, unknown, string])[] = [
  ['no object', null, 'The settings'],
  ['a list', [], 'The settings'],
  ['a server over http', { ...SETTINGS, server: 'http://127.0.0.1/sip' }, '"server"'],
  ['a server that is no address', { ...SETTINGS, server: 'ws://[' }, '"server"'],
  ['a domain with a header in it', { ...SETTINGS, domain: 'a\r\nVia: b' }, '"domain"'],
  ['an agent with parameters', { ...SETTINGS, agent: '201;lr' }, '"agent"'],
  ['no customers', { ...SETTINGS, customers: [] }, '"customers"'],
  ['customers that are no list', { ...SETTINGS, customers: 'Maria' }, '"customers"'],
  ['a customer that is a text', { ...SETTINGS, customers: ['Maria'] }, '"customers[0]"'],
  [
    'a number of letters',
    { ...SETTINGS, customers: [{ ...MARIA, number: 'maria' }] },
    '"customers[0].number"',
  ],
  ['a name of two lines', { ...SETTINGS, customers: [{ ...MARIA, name: 'a\r\nb' }] }, '"customers[0].name"'],
  ['no password', { ...SETTINGS, customers: [{ ...MARIA, password: '' }] }, '"customers[0].password"'],
  ['one number twice', { ...SETTINGS, customers: [MARIA, { ...MARIA, number: '+15550100' }] }, 'same number'],
];

describe('the settings of the customer phone', () => {
  it('are read as they are', () => {
    expect(parseSettings(SETTINGS)).to.deep.equal(SETTINGS);
  });

  it('survive what they do not know', () => {
    expect(parseSettings({ ...SETTINGS, colour: 'blue' })).to.deep.equal(SETTINGS);
  });

  for (const [mistake, settings, field] of MISTAKES)
    it(`are refused with ${mistake}, naming it`, () => {
      expect(() => parseSettings(settings)).to.throw(SettingsError, field);
    });

  it('say that they were not found, or are not JSON', async () => {
    const refusal = (address: string) => fetchSettings(address).catch((error: unknown) => String(error));
    expect(await refusal('/nowhere/demo.json')).to.contain('404');
    expect(await refusal(import.meta.url)).to.contain('not JSON');
  });

  it('make the user name of a number by leaving out what is there for the eye', () => {
    expect(userOf({ ...MARIA, number: '+1 (555) 01-00.7' })).to.equal('+155501007');
  });
});
