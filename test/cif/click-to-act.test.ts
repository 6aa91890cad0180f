import { expect } from '@open-wc/testing';
import type { ClickToAct } from '../../src/agent-desktop.js';
import { clickToAct } from '../../src/cif/click-to-act.js';
import { fieldsOf } from '../../src/cif/result.js';

const ID = '7f3c1f0e-0d5b-4c53-9d4e-2a6a0d1c0001';
const bare = (number: string): ClickToAct => ({ number, name: '', customer: null });

const PAYLOADS: [name: string, payload: unknown, request: ClickToAct | null][] = [
  [
    'a documented field',
    { value: '123456789', name: 'mobilephone', format: 'phone', entityLogicalName: 'contact' },
    bare('123456789'),
  ],
  [
    'a native field with its record',
    {
      value: '+1 555 0100',
      name: 'telephone1',
      entityLogicalName: 'contact',
      entityId: `{${ID}}`,
      recordTitle: 'Ada',
    },
    { number: '+1 555 0100', name: 'Ada', customer: { entity: 'contact', id: ID, name: 'Ada', detail: '' } },
  ],
  ['a custom control that sends a number', { value: 5550100 }, bare('5550100')],
  [
    'a record without a title',
    { value: '1001', entityLogicalName: 'lead', entityId: ID },
    { ...bare('1001'), customer: { entity: 'lead', id: ID, name: '', detail: '' } },
  ],
  ['a table that is none', { value: '1001', entityLogicalName: 'x/../y', entityId: ID }, bare('1001')],
  ['an id that is none', { value: '1001', entityLogicalName: 'contact', entityId: "1' or '1" }, bare('1001')],
  [
    'markup, which stays text',
    { value: '<img src=x onerror=alert(1)>' },
    bare('<img src=x onerror=alert(1)>'),
  ],
  ['a very long value, cut', { value: '1'.repeat(5_000) }, bare('1'.repeat(200))],
  ['no value', { name: 'telephone1' }, null],
  ['an empty value', { value: '   ' }, null],
  ['an object as value', { value: { value: '1001' } }, null],
  ['a list as value', { value: ['1001'] }, null],
  ['null as value', { value: null }, null],
  ['true as value', { value: true }, null],
  ['nothing', {}, null],
  ['a list', [], null],
];

describe('click-to-act', () => {
  for (const [name, payload, request] of PAYLOADS) {
    it(`reads ${name}`, () => {
      const fields = fieldsOf(JSON.stringify(payload));
      expect(fields && clickToAct(fields)).to.deep.equal(request);
    });
  }
});
