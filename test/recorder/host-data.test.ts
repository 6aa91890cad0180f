import { expect } from '@open-wc/testing';
import { argumentsData, payloadData, resultData } from '../../src/recorder/host-data.js';

describe('what the host is told, in a recording', () => {
  it('keeps the words of the framework and counts those of the customer', () => {
    const toast = {
      templateName: 'cifphone_call',
      templateParameters: { customerName: 'Maria Castro', phoneNumber: '+15550100' },
      cancellationToken: 'token-1',
    };
    expect(argumentsData('notifyEvent', [toast])).to.deep.equal([
      {
        templateName: 'cifphone_call',
        templateParameters: { customerName: '[12 characters]', phoneNumber: '[9 characters]' },
        cancellationToken: 'token-1',
      },
    ]);
    expect(argumentsData('searchAndOpenRecords', ['contact', "?$filter=a eq 'Maria'", true])).to.deep.equal([
      'contact',
      '[21 characters]',
      true,
    ]);
  });

  it('looks into JSON texts and Maps, and at nothing that is too deep or too long', () => {
    const answer = '{"0":{"fullname":"Maria","contactid":"c-1"}}';
    expect(resultData('searchAndOpenRecords', answer)).to.deep.equal({
      0: { fullname: '[5 characters]', contactid: '[3 characters]' },
    });
    const session = new Map<string, unknown>([
      ['sessionId', 's-1'],
      ['focused', true],
    ]);
    expect(resultData('getSession', session)).to.deep.equal({ sessionId: 's-1', focused: true });
    const ring: { self?: unknown } = {};
    ring.self = ring;
    expect(JSON.stringify(payloadData(ring)).length).to.be.below(200);
    expect(JSON.stringify(payloadData(Array(100_000).fill({}))).length).to.be.below(1_000);
  });

  it('keeps modes and sizes, and no number that could be somebody’s', () => {
    expect(payloadData({ value: 378 })).to.deep.equal({ value: 378 });
    expect(payloadData({ value: 15550100 })).to.deep.equal({ value: '[number]' });
    expect(resultData('createSession', 'session-1')).to.equal('session-1');
    expect(resultData('getEnvironment', 'Maria')).to.equal('[5 characters]');
    expect(payloadData(() => 'Maria')).to.equal('[function]');
  });
});
