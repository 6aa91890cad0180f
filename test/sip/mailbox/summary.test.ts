import { expect } from '@open-wc/testing';
import { readSummary } from '../../../src/sip/mailbox/summary.js';

const NOTHING = { fresh: null, kept: null, account: '' };

describe('A message summary', () => {
  it('is read as RFC 3842 writes it', () => {
    const body = [
      'Messages-Waiting: yes',
      'Message-Account: sip:alice@vmail.example.com',
      'Voice-Message: 4/8 (1/2)',
      'Fax-Message: 2/0',
      '',
      'To: alice@example.com',
    ].join('\r\n');
    const account = 'sip:alice@vmail.example.com';
    expect(readSummary(body)).to.deep.equal({ waiting: true, fresh: 4, kept: 8, account });
  });

  for (const [body, summary] of [
    ['messages-waiting:no', { waiting: false, ...NOTHING }],
    ['Messages-Waiting : YES \nVoice-Message : 1 / 2', { waiting: true, fresh: 1, kept: 2, account: '' }],
    ['Messages-Waiting: yes\r\nVoice-Message: many', { waiting: true, ...NOTHING }],
    ['Messages-Waiting: yes\r\nVoice-Message: -1/2', { waiting: true, ...NOTHING }],
    ['Messages-Waiting: yes\r\nVoice-Message: 9999999/2', { waiting: true, ...NOTHING }],
    ['Messages-Waiting: yes\r\nVoice-Message: 1/2 (1/2) x', { waiting: true, ...NOTHING }],
    ['Messages-Waiting: yes\r\n<script>alert(1)</script>', { waiting: true, ...NOTHING }],
  ] as const) {
    it(`is understood as far as it goes: ${JSON.stringify(body)}`, () => {
      expect(readSummary(body)).to.deep.equal(summary);
    });
  }

  for (const body of [
    '',
    'yes',
    'Messages-Waiting: maybe',
    'Voice-Message: 1/2',
    `Messages-Waiting: yes\r\n${'x'.repeat(5000)}`,
  ]) {
    it(`is none: ${JSON.stringify(body.slice(0, 40))}`, () => {
      expect(readSummary(body)).to.equal(null);
    });
  }

  it('of hostile length costs no time', () => {
    for (const part of ['a: '.repeat(1300), `Messages-Waiting:${' '.repeat(3900)}maybe`, '\r\n'.repeat(1900)])
      expect(readSummary(part)).to.equal(null);
  });
});
