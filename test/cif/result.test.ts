import { expect } from '@open-wc/testing';
import { fieldsOf, HostError, hostError, plain, result, text } from '../../src/cif/result.js';

const TOAST = { actionName: 'Accept', responseReason: 'Accept' };

const RESULTS: [name: string, said: unknown, meant: unknown][] = [
  ['JSON text', JSON.stringify(TOAST), TOAST],
  ['JSON text in JSON text', JSON.stringify(JSON.stringify(TOAST)), TOAST],
  ['JSON text with space before it', ` \n${JSON.stringify(TOAST)}`, TOAST],
  ['an object', TOAST, TOAST],
  ['a Map', new Map(Object.entries(TOAST)), TOAST],
  ['an object in value', { value: TOAST }, TOAST],
  ['JSON text with value', JSON.stringify({ value: TOAST }), TOAST],
  ['JSON text in value', { value: JSON.stringify(TOAST) }, TOAST],
  ['a Map with value', new Map([['value', TOAST]]), TOAST],
  ['a Map in value', { value: new Map(Object.entries(TOAST)) }, TOAST],
  ['a list', '[1,2]', [1, 2]],
  ['plain text', 'session-1', 'session-1'],
  ['quoted text', '"session-1"', 'session-1'],
  ['text of digits', '007', '007'],
  ['text that only begins like JSON', '{not json', '{not json'],
  ['a number', 1, 1],
  ['false', false, false],
  ['null', null, null],
  ['undefined', undefined, undefined],
  ['empty text', '', ''],
  ['JSON null', 'null', 'null'],
];

const REJECTIONS: [name: string, rejection: unknown, code: string, message: string][] = [
  ['plain text', 'Access denied for Ada', 'refused', 'Access denied for Ada'],
  ['the name of an error', 'RejectAfterClientError', 'RejectAfterClientError', 'RejectAfterClientError'],
  [
    'JSON text',
    '{"message":"NotificationTemplateNotFoundError","msdyn_name":"NotifyEvent"}',
    'NotificationTemplateNotFoundError',
    'NotificationTemplateNotFoundError',
  ],
  ['an object', { errorCode: 2147746336, message: 'No privilege' }, '2147746336', 'No privilege'],
  ['an object with a code', { code: '0x80040220', message: 'No privilege' }, '0x80040220', 'No privilege'],
  [
    'a Map',
    new Map([['message', 'RejectAfterClientError']]),
    'RejectAfterClientError',
    'RejectAfterClientError',
  ],
  ['an object in value', { value: { errorCode: 7, message: 'No' } }, '7', 'No'],
  ['an Error', new TypeError('fetch failed'), 'refused', 'fetch failed'],
  [
    'the name of an error and a sentence',
    { errorCode: 429, message: 'SessionLimitExceededError: ten are open' },
    'SessionLimitExceededError',
    'SessionLimitExceededError: ten are open',
  ],
  ['digits and a sentence', { message: '5550100 is calling' }, 'refused', '5550100 is calling'],
  ['a code that is none', { code: 'Ada O’Neill', message: 'No' }, 'refused', 'No'],
  ['an object without words', {}, 'refused', ''],
  ['a list', [1], 'refused', ''],
  ['a number', 42, 'refused', '42'],
  ['null', null, 'refused', ''],
  ['undefined', undefined, 'refused', ''],
  ['a symbol', Symbol('no'), 'refused', ''],
  ['a function', () => 'no', 'refused', ''],
];

describe('a result of the host', () => {
  for (const [name, said, meant] of RESULTS) {
    it(`is understood as ${name}`, () => expect(result(said)).to.deep.equal(meant));
  }

  it('keeps the value of an event’s payload, which is no wrapping', () => {
    expect(plain('{"value":1}')).to.deep.equal({ value: 1 });
    expect(fieldsOf('{"value":1}')).to.deep.equal({ value: 1 });
  });

  it('cannot reach the prototype of our objects', () => {
    const fields = result(new Map([['__proto__', { polluted: true }]]));
    expect(Object.getPrototypeOf(fields)).to.equal(Object.prototype);
    expect(result('{"__proto__":{"polluted":true}}')).not.to.have.property('polluted');
  });

  it('has no fields where it is no object', () => {
    for (const said of [null, undefined, '', 'text', 1, true, 'null']) expect(fieldsOf(said)).to.be.null;
  });
});

describe('a rejection of the host', () => {
  for (const [name, rejection, code, message] of REJECTIONS) {
    it(`becomes one kind of error from ${name}`, () => {
      const error = hostError(rejection);
      expect(error).to.be.instanceOf(HostError);
      expect({ code: error.code, message: error.message }).to.deep.equal({ code, message });
    });
  }

  it('stays itself when it is ours already', () => {
    const error = new HostError('silent');
    expect(hostError(error)).to.equal(error);
  });

  it('may even throw when it is looked at', () => {
    const trap = {
      get message(): string {
        throw new Error('trapped');
      },
    };
    expect(hostError(trap).code).to.equal('refused');
  });
});

describe('a text of the host', () => {
  it('is trimmed, and cut at 200 characters', () => {
    expect(text('  Ada ')).to.equal('Ada');
    expect(text('x'.repeat(10_000))).to.have.length(200);
  });

  it('is empty for whatever is neither text nor number', () => {
    for (const value of [null, undefined, {}, [], true, () => 1]) expect(text(value)).to.equal('');
    expect(text(42)).to.equal('42');
  });
});
