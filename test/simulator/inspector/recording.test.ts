import { expect, fixture, html } from '@open-wc/testing';
import { NOTHING_YET, writeRecording, type Entry, type Recording } from '../../../src/recorder/recording.js';
import '../../../src/simulator/inspector/index.js';
import type { DesktopInspector } from '../../../src/simulator/inspector/index.js';
import { parseRecording } from '../../../src/simulator/inspector/recording/recording-file.js';
import { Replay } from '../../../src/simulator/inspector/recording/replay.js';

const CALL = {
  ...{ id: 'c1', direction: 'inbound', phase: 'offered', number: '…23', session: 'none', sessionId: '' },
  ...{
    isKnown: false,
    muted: false,
    heldByParty: false,
    connected: true,
    transferring: false,
    joined: false,
  },
};
const LIVE = { ...CALL, phase: 'live', session: 'open', sessionId: 's-1', muted: true };

function entry(id: number, source: Entry['source'], name: string, more: Partial<Entry> = {}): Entry {
  return {
    id,
    at: id * 1000,
    time: Date.UTC(2026, 10, 21) + id * 1000,
    source,
    name,
    call: '',
    detail: {},
    ...more,
  };
}

const RECORDING: Recording = {
  recorder: 'cif-softphone 9.8.7',
  exportedAt: Date.UTC(2026, 10, 21),
  dropped: 3,
  initial: { ...NOTHING_YET, host: 'connected' },
  entries: [
    entry(3, 'state', 'registration', { detail: { registration: 'ready' } }),
    entry(4, 'sip', 'INVITE', {
      call: 'c1',
      detail: { direction: 'received', text: 'INVITE sip:…01@a SIP/2.0' },
    }),
    entry(5, 'state', 'calls', { detail: { calls: [CALL] } }),
    entry(6, 'agent', 'answer', { call: 'c1' }),
    entry(7, 'state', 'calls', { detail: { calls: [LIVE] } }),
    entry(8, 'host', 'createSession', { detail: { step: 'call', number: 1 } }),
  ],
};

const FILE = writeRecording(RECORDING);

describe('a recording as a file', () => {
  it('is read as it was written', () => {
    expect(parseRecording(FILE)).to.deep.equal(RECORDING);
  });

  it('names the field that is wrong, whatever it is', () => {
    const json = JSON.parse(FILE) as Record<string, unknown>;
    const first = { ...entry(3, 'sip', 'INVITE'), time: '2026-11-21T00:00:00Z' };
    const wrong: readonly (readonly [change: object, words: string])[] = [
      [{ version: 2 }, 'version 2'],
      [{ recorder: 7 }, 'recorder must be a text, and is of type number'],
      [{ exportedAt: 'yesterday' }, 'exportedAt must be a moment'],
      [{ dropped: -1 }, 'dropped must be a whole number'],
      [{ initial: null }, 'initial must be an object'],
      [{ initial: { ...NOTHING_YET, calls: [{}] } }, 'initial.calls[0].id must be a text, and is missing'],
      [{ initial: { ...NOTHING_YET, notices: 'none' } }, 'initial.notices must be a list'],
      [{ entries: {} }, 'entries must be a list'],
      [{ entries: [null] }, 'entries[0] must be an object'],
      [{ entries: [{ ...first, source: 'magic' }] }, 'entries[0].source must be one of sip, media'],
      [{ entries: [{ ...first, source: 'toString' }] }, 'entries[0].source must be one of'],
      [{ entries: [{ ...first, at: 'now' }] }, 'entries[0].at must be a number of milliseconds'],
      [{ entries: [{ ...first, detail: 'text' }] }, 'entries[0].detail must be an object'],
      [{ entries: [first, first] }, 'entries[1].id must be higher'],
      [
        { entries: [{ ...first, source: 'state', detail: { calls: [{ ...CALL, muted: 'no' }] } }] },
        'entries[0].detail.calls[0].muted must be true or false',
      ],
      [{ entries: Array(50_001).fill(first) }, 'entries must be a list of at most 50000'],
    ];
    for (const [change, words] of wrong) {
      expect(() => parseRecording(JSON.stringify({ ...json, ...change })), words).to.throw(words);
    }
    expect(() => parseRecording(FILE.slice(0, -20))).to.throw('is no JSON');
  });
});

describe('a replay', () => {
  const replay = Replay.of(parseRecording(FILE));

  it('begins before the first step, with how things stood then', () => {
    expect(replay.entry).to.equal(null);
    expect(replay.state).to.deep.equal(RECORDING.initial);
    expect(replay.step(-1).place).to.equal(-1);
  });

  it('goes step by step, forwards and back, and knows the state at each', () => {
    const phases = (each: Replay) => each.state.calls.map(({ phase }) => phase);
    expect(replay.step(1).state.registration).to.equal('ready');
    expect(phases(replay.step(2))).to.deep.equal([]);
    expect(phases(replay.step(3))).to.deep.equal(['offered']);
    expect(phases(replay.step(5))).to.deep.equal(['live']);
    expect(phases(replay.step(5).step(-2))).to.deep.equal(['offered']);
    expect(replay.step(100).place).to.equal(5);
    expect(replay.step(6).step(1).place).to.equal(5);
  });

  it('shows what is asked for, and stays at its moment', () => {
    const live = replay.step(5);
    const sip = live.sift({ source: 'sip' });
    expect(sip.shown.map(({ name }) => name)).to.deep.equal(['INVITE']);
    expect(sip.state.calls[0]?.phase).to.equal('live');
    expect(sip.step(-1).place).to.equal(-1);
    expect(live.sift({ call: 'c1' }).shown.map(({ id }) => id)).to.deep.equal([4, 5, 6, 7]);
    expect(live.sift({ text: 'CREATEsession' }).shown.map(({ id }) => id)).to.deep.equal([8]);
    expect(live.calls).to.deep.equal(['c1']);
  });
});

describe('a recording in the inspector', () => {
  async function shown() {
    const inspector = await fixture<DesktopInspector>(html`<desktop-inspector></desktop-inspector>`);
    inspector.load(FILE);
    await inspector.updateComplete;
    const player = inspector.shadowRoot?.querySelector('recording-player');
    if (!player) throw new Error('It is not shown.');
    await player.updateComplete;
    const root = player.renderRoot;
    return {
      inspector,
      player,
      words: () => root.textContent.replace(/\s+/g, ' '),
      press: async (label: string) => {
        root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)?.click();
        await player.updateComplete;
      },
      current: () => root.querySelector('[aria-current]')?.textContent ?? '',
    };
  }

  it('is replayed step by step, with calls, line and sessions as they stood', async () => {
    const { words, press, current, player } = await shown();
    expect(words()).to.contain('Recorded by cif-softphone 9.8.7');
    expect(words()).to.contain('3 older steps were not kept');
    expect(words()).to.contain('Before the first step');
    await press('One step forward');
    expect(current()).to.contain('registration');
    expect(words()).to.contain('Step 1 of 6');
    await press('End of the recording');
    expect(words()).to.contain('inbound · …23 · live · session open s-1 · muted');
    await press('One step back');
    await press('One step back');
    expect(current()).to.contain('answer');
    expect(words()).to.contain('inbound · …23 · offered');
    await expect(player).to.be.accessible();
  });

  it('shows the SIP messages of the call that is chosen', async () => {
    const { player, words } = await shown();
    const choose = player.renderRoot.querySelector<HTMLSelectElement>('select[aria-label="Call"]');
    if (!choose) throw new Error('There is no choice of calls.');
    choose.value = 'c1';
    choose.dispatchEvent(new Event('change'));
    await player.updateComplete;
    const names = [...player.renderRoot.querySelectorAll('.entries .name')].map(
      ({ textContent }) => textContent.trim().split(/\s/)[0],
    );
    expect(names).to.deep.equal(['INVITE', 'calls', 'answer', 'calls']);
    expect(words()).to.contain('SIP');
  });

  it('goes by arrow keys, and keeps the focus at its ends', async () => {
    const { player, current } = await shown();
    const list = player.shadowRoot?.querySelector<HTMLElement>('.entries');
    list?.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown']) {
      list?.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await player.updateComplete;
    }
    expect(current()).to.contain('createSession');
    expect(player.shadowRoot?.activeElement).to.equal(list);
  });

  it('is text, wherever it comes from', async () => {
    const inspector = await fixture<DesktopInspector>(html`<desktop-inspector></desktop-inspector>`);
    const markup = '<img src=x onerror="window.harm=1">';
    inspector.load(FILE.replaceAll('createSession', JSON.stringify(markup).slice(1, -1)));
    await inspector.updateComplete;
    const player = inspector.shadowRoot?.querySelector('recording-player');
    await player?.updateComplete;
    expect(player?.shadowRoot?.textContent).to.contain(markup);
    expect(player?.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('stays as it is where the next file is wrong, and says why', async () => {
    const { inspector } = await shown();
    inspector.load(FILE.replace('"dropped": 3', '"dropped": "3"'));
    await inspector.updateComplete;
    expect(inspector.recording?.dropped).to.equal(3);
    expect(inspector.shadowRoot?.textContent).to.contain('dropped must be a whole number');
  });

  it('is taken where it is dropped, and closed again', async () => {
    const inspector = await fixture<DesktopInspector>(html`<desktop-inspector></desktop-inspector>`);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([FILE], 'softphone.json', { type: 'application/json' }));
    inspector.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    const opened = new Promise((resolve) => {
      inspector.addController({ hostUpdated: () => inspector.recording && resolve(null) });
    });
    await opened;
    const player = inspector.shadowRoot?.querySelector('recording-player');
    player?.dispatchEvent(new Event('recording-closed'));
    expect(inspector.recording).to.equal(null);
  });
});
