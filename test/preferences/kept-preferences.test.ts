import { expect } from '@open-wc/testing';
import { TEAMS_SHORTCUTS, type AgentPreferences } from '../../src/agent-preferences.js';
import { keepPreferences, recall } from '../../src/preferences/kept-preferences.js';

const KEY = 'cif-softphone.preferences';
const storage = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {};

describe('What the agent prefers', () => {
  let told: AgentPreferences[];

  const keep = (usesShortcuts = true): AgentPreferences => {
    keepPreferences(usesShortcuts, (preferences) => told.push(preferences));
    return latest();
  };
  const latest = (): AgentPreferences => {
    const preferences = told.at(-1);
    if (!preferences) throw new Error('Nothing was told');
    return preferences;
  };

  beforeEach(() => {
    told = [];
    localStorage.removeItem(KEY);
  });
  afterEach(() => {
    Object.defineProperty(window, 'localStorage', storage);
    localStorage.removeItem(KEY);
  });

  it('is what the administrator wants, until it is chosen', () => {
    expect(keep()).to.include({ language: null, usesShortcuts: true });
    expect(keep(false).usesShortcuts).to.equal(false);
    latest().choose({ usesShortcuts: true });
    expect(keep(false).usesShortcuts).to.equal(true);
  });

  it('is told after every change, and remembered', () => {
    keep().choose({ language: 'de' });
    latest().choose({ shortcuts: { ...TEAMS_SHORTCUTS, mute: 'F8' } });
    expect(latest()).to.deep.include({ language: 'de', shortcuts: { ...TEAMS_SHORTCUTS, mute: 'F8' } });
    expect(recall()).to.deep.equal({
      language: 'de',
      usesShortcuts: true,
      shortcuts: { ...TEAMS_SHORTCUTS, mute: 'F8' },
    });
  });

  it('lasts as long as the page where the storage throws', () => {
    const get = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get });
    keep().choose({ language: 'de' });
    expect(latest().language).to.equal('de');
  });

  for (const kept of [
    '{',
    'null',
    '7',
    '{"language":"fr","usesShortcuts":"yes"}',
    '{"shortcuts":{"mute":"M","answer":"F8","decline":"F9","hangUp":"F2"}}',
    '{"shortcuts":{"mute":"F8","answer":"F8","decline":"F9","hangUp":"F2"}}',
    '{"shortcuts":{"mute":1}}',
    '{"shortcuts":[]}',
  ]) {
    it(`is as at the beginning where the storage holds ${kept}`, () => {
      localStorage.setItem(KEY, kept);
      expect(recall()).to.deep.equal({ language: null, usesShortcuts: true, shortcuts: TEAMS_SHORTCUTS });
    });
  }
});
