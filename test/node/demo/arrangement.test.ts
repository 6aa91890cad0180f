import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkProviders } from '../../../demo/arrangement/check.js';
import { providersOfQuery, withProviders } from '../../../demo/arrangement/provider-text.js';
import { parseTemplates, TemplatesError } from '../../../demo/arrangement/templates.js';
import type { App } from '../../../src/simulator/desktop/apps.js';

function check(query: string, pageProtocol = 'http:', app: App = 'multiSession') {
  const known = {
    softphone: {
      alone: { provider: 'http://127.0.0.1/alone', name: 'cif_softphone', label: 'Softphone' },
      beside: { provider: 'http://127.0.0.1/beside', name: 'cif_softphone', label: 'Softphone' },
    },
  };
  return checkProviders(providersOfQuery(new URLSearchParams(query)), { known, app, pageProtocol });
}

describe('the providers of an address', () => {
  it('take the parameters that follow them', () => {
    const { providers, problems } = check(
      'label=nobody&provider=https://a.example/&label=A&outbound=no&provider=https://b.example/&params={"x":1}&order=0',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      providers.map(({ label, channelUrl, outbound, customParameters, order }) => [
        label,
        channelUrl,
        outbound,
        customParameters,
        order,
      ]),
      [
        ['A', 'https://a.example/', false, '', 0],
        ['Provider 2', 'https://b.example/', true, '{"x":1}', 0],
      ],
    );
  });

  it('can be those of the demo, which are told whether others are beside them', () => {
    assert.equal(check('provider=softphone').providers[0]?.channelUrl, 'http://127.0.0.1/alone');
    const shared = check('provider=softphone&label=Ours&provider=https://a.example/').providers[0];
    assert.equal(shared?.channelUrl, 'http://127.0.0.1/beside');
    assert.equal(shared.label, 'Ours');
  });

  it('have the version of the app where none is said', () => {
    assert.equal(check('provider=https://a.example/').providers[0]?.apiVersion, '2.0');
    assert.equal(
      check('provider=https://a.example/', 'http:', 'singleSession').providers[0]?.apiVersion,
      '1.0',
    );
  });

  it('are written back into it, and all else in it stays', () => {
    const query = new URLSearchParams('provider=https://a.example/&label=A&toastLimit=0');
    assert.equal(
      withProviders(query, [...providersOfQuery(query), ...providersOfQuery(query)]).toString(),
      'provider=https%3A%2F%2Fa.example%2F&label=A&provider=https%3A%2F%2Fa.example%2F&label=A&toastLimit=0',
    );
  });

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['provider=', 'provider', /is missing\. Give the address/],
    ['provider=phone.example.com', 'provider', /is no address\. Write it whole/],
    ['provider=javascript:alert(1)', 'provider', /begins with javascript:\. It must begin with https/],
    ['provider=https://me:secret@a.example/', 'provider', /user name or a password in it\. Take it out/],
    ['provider=https://:secret@a.example/', 'provider', /user name or a password in it\. Take it out/],
    ['provider=https://a.example/&name=1x', 'name', /begins with a letter/],
    ['provider=https://a.example/&order=first', 'order', /whole number/],
    ['provider=https://a.example/&version=3.0', 'version', /1\.0 or 2\.0/],
    ['provider=https://a.example/&outbound=maybe', 'outbound', /yes or no/],
    ['provider=https://a.example/&trusted=*.a.example', 'trusted', /host or its https address/],
    ['provider=https://a.example/&trusted=a b', 'trusted', /host or its https address/],
    [
      `provider=https://a.example/&params=${'x'.repeat(2_001)}`,
      'params',
      /2001 characters\. Shorten them to 2000/,
    ],
    [
      'provider=https://a.example/&name=a&provider=https://b.example/&name=A',
      'name',
      /unique name of its own/,
    ],
  ];
  for (const [query, field, words] of wrong) {
    it(`are refused as ${query.slice(0, 60)}`, () => {
      const [problem, ...more] = check(query).problems;
      assert.equal(problem?.field, field);
      assert.match(problem.message, words);
      assert.deepEqual(more, []);
    });
  }

  it('cannot be http pages in a desktop on https, unless they are of this machine', () => {
    const [problem] = check('provider=http://a.example/', 'https:').problems;
    assert.match(problem?.message ?? '', /no http page into it/);
    assert.deepEqual(check('provider=http://127.0.0.1:8080/', 'https:').problems, []);
    assert.deepEqual(check('provider=http://a.example/', 'http:').problems, []);
  });

  it('have names of their own in any case', () => {
    const names = check('provider=https://a.example/&name=a&provider=https://b.example/&name=a').providers;
    assert.equal(new Set(names.map(({ name }) => name)).size, 2);
  });
});

describe('templates of one’s own', () => {
  it('need little more than names', () => {
    const { sessions, tabs, notifications } = parseTemplates(
      '{"sessions":[{"name":"own_s","anchorTab":"own_t"}],"tabs":[{"name":"own_t","page":"dashboard"}],"notifications":[{"name":"own_n"}]}',
    );
    assert.equal(sessions[0]?.panelMode, 'docked');
    assert.equal(tabs[0]?.page, 'dashboard');
    assert.equal(notifications[0]?.acceptText, 'Accept');
  });

  it('have every field that a notification template has', () => {
    const text =
      '{"notifications":[{"name":"own_n","icon":"data:image/png,x","showTimeout":false,"autoAccept":true}]}';
    const [notification] = parseTemplates(text).notifications;
    assert.equal(notification?.icon, 'data:image/png,x');
    assert.equal(notification.showTimeout, false);
    assert.equal(notification.autoAccept, true);
  });

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['{', /not JSON/],
    ['{"notifications":[{"name":"own_n","autoAccept":"yes"}]}', /autoAccept must be true or false/],
    [
      '{"sessions":[{"name":"own_s","anchorTab":"t","panel":"docked"}]}',
      /sessions\[0\] has no field “panel”/,
    ],
    ['{"notifications":[{"name":"own_n","fields":[{"title":"x"}]}]}', /fields\[0\] has no field “title”/],
    ['[]', /must be an object/],
    ['{"notifications":[{"name":"softphone_call"}]}', /“softphone_call” is no unique name in Dynamics/],
    ['{"notifications":[{"name":"call"}]}', /prefix of 3 to 8 letters and digits/],
    ['{"toasts":[]}', /“toasts” is no kind of template\. Write sessions, tabs or notifications/],
    ['{"sessions":{}}', /sessions must be a list/],
    ['{"sessions":[{"name":"own_s"}]}', /sessions\[0\]\.anchorTab must be a text/],
    ['{"sessions":[{"name":"own_s","anchorTab":"t","panelMode":"left"}]}', /panelMode must be one of docked/],
    ['{"tabs":[{"name":"own_t","page":"film"}]}', /tabs\[0\]\.page must be one of/],
    ['{"notifications":[{"name":"own_n","seconds":"long"}]}', /seconds must be a number/],
  ];
  for (const [text, words] of wrong) {
    it(`are refused as ${text}`, () => {
      assert.throws(
        () => parseTemplates(text),
        (error) => error instanceof TemplatesError && words.test(error.message),
      );
    });
  }
});
