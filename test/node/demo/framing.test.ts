import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { framingRefusal } from '../../../demo/server/framing.js';

const PAGE = 'https://phone.example.com';
const DESKTOP = 'http://localhost:8400';

/** Headers, and what of them refuses the desktop. */
const CASES: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{}, ''],
  [{ 'X-Frame-Options': 'DENY' }, 'X-Frame-Options: DENY'],
  [{ 'X-Frame-Options': 'sameorigin' }, 'X-Frame-Options: sameorigin'],
  [{ 'X-Frame-Options': 'ALLOW-FROM https://a.example' }, ''],
  [{ 'Content-Security-Policy': "default-src 'none'" }, ''],
  [
    { 'Content-Security-Policy': "frame-ancestors 'none'" },
    "Content-Security-Policy: frame-ancestors 'none'",
  ],
  [
    { 'Content-Security-Policy': "frame-ancestors 'self'" },
    "Content-Security-Policy: frame-ancestors 'self'",
  ],
  [{ 'Content-Security-Policy': "script-src 'self'; frame-ancestors http://localhost:8400" }, ''],
  [{ 'Content-Security-Policy': 'frame-ancestors http://localhost:*' }, ''],
  [
    { 'Content-Security-Policy': 'frame-ancestors http://localhost' },
    'Content-Security-Policy: frame-ancestors http://localhost',
  ],
  [{ 'Content-Security-Policy': 'frame-ancestors http:' }, ''],
  [{ 'Content-Security-Policy': 'frame-ancestors *' }, ''],
  [
    { 'Content-Security-Policy': 'frame-ancestors https://*.dynamics.com' },
    'Content-Security-Policy: frame-ancestors https://*.dynamics.com',
  ],
  // The policy counts, and the older header does not.
  [{ 'Content-Security-Policy': 'frame-ancestors *', 'X-Frame-Options': 'DENY' }, ''],
  // Every policy has to admit the desktop.
  [
    { 'Content-Security-Policy': "frame-ancestors *, frame-ancestors 'none'" },
    "Content-Security-Policy: frame-ancestors 'none'",
  ],
];

describe('the framing of a page', () => {
  for (const [headers, refusal] of CASES) {
    it(`${JSON.stringify(headers)} ${refusal ? 'refuses' : 'admits'} the desktop`, () => {
      assert.equal(framingRefusal(new Headers(headers), PAGE, DESKTOP), refusal);
    });
  }

  it('admits a page of the desktop’s own origin by ’self’ and SAMEORIGIN', () => {
    const headers = new Headers({ 'X-Frame-Options': 'SAMEORIGIN' });
    assert.equal(framingRefusal(headers, DESKTOP, DESKTOP), '');
    const policy = new Headers({ 'Content-Security-Policy': "frame-ancestors 'self'" });
    assert.equal(framingRefusal(policy, DESKTOP, DESKTOP), '');
  });

  it('admits a subdomain by a wildcard, and not the domain itself', () => {
    const headers = new Headers({ 'Content-Security-Policy': 'frame-ancestors https://*.example.com' });
    assert.equal(framingRefusal(headers, PAGE, 'https://desk.example.com'), '');
    assert.notEqual(framingRefusal(headers, PAGE, 'https://example.com'), '');
  });
});
