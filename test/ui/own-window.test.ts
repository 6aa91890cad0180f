import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import { popOutTexts } from '../../src/ui/messages/pop-out.js';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import { button, buttonNames, findButton, focused, input, open, pretendFocus, wordsOf } from './screen.js';
import type { Screen } from './screen.js';
import { idle, recent, states } from './states.js';

const texts = popOutTexts(en);
const openWindow = window.open.bind(window);

/** Another document with a realm of its own, as a window has: one after the other, in a frame. */
let frame: HTMLIFrameElement | null = null;

function openFrame(): Window | null {
  frame = document.createElement('iframe');
  Object.assign(frame.style, { inlineSize: '400px', blockSize: '640px', border: '0' });
  document.body.append(frame);
  const { contentWindow } = frame;
  if (contentWindow) contentWindow.close = closeFrame;
  return contentWindow;
}

/** It tells of its going while it goes, as a window does, and is closed once. */
function closeFrame(): void {
  const leaving = frame;
  frame = null;
  leaving?.remove();
}

beforeEach(() => {
  window.open = openFrame;
});

afterEach(() => {
  window.open = openWindow;
  closeFrame();
  pretendFocus();
});

interface Out extends Screen {
  readonly page: Document;
  readonly place: HTMLElementTagNameMap['softphone-elsewhere'];
}

async function settled({ softphone }: Screen): Promise<void> {
  await softphone.updateComplete;
  await softphone.updateComplete;
}

/** The agent has opened the window. */
async function out(view: AgentView = idle, screen?: Screen): Promise<Out> {
  const it = screen ?? (await open(view));
  const { parentElement } = it.softphone;
  button(it.softphone, texts.open).click();
  await settled(it);
  const place = parentElement?.querySelector('softphone-elsewhere');
  const page = frame?.contentDocument;
  if (!page || !place) throw new Error('There is no window.');
  await place.updateComplete;
  return { ...it, page, place };
}

const isHome = ({ softphone, place }: Out) =>
  softphone.ownerDocument === document && softphone.isConnected && !place.isConnected;

/** The window has told that it goes. */
const gone = (page: Document) => oneEvent(page.defaultView ?? window, 'pagehide');

/** The name of the innermost element with the focus. */
function focusedIn(page: Document): string | null {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.ariaLabel ?? null;
}

function styleOf(element: Element | null | undefined): CSSStyleDeclaration {
  if (!element?.ownerDocument.defaultView) throw new Error('It is in no window.');
  return element.ownerDocument.defaultView.getComputedStyle(element);
}

describe('the telephone in a window of its own', () => {
  it('is the same one, dressed as in the panel', async () => {
    const screen = await out(states.live);
    const { page, softphone } = screen;
    expect(softphone.ownerDocument === page).to.equal(true);
    expect(document.querySelector('cif-softphone')).to.equal(null);
    expect(styleOf(softphone.shadowRoot?.querySelector('.panel')).display).to.equal('flex');
    expect(styleOf(button(softphone, 'Hang up')).backgroundColor).to.equal('rgb(197, 15, 31)');
  });

  it('dresses what is first shown there, too', async () => {
    const { softphone, show } = await out();
    await show(states.incoming);
    const face = softphone.shadowRoot?.querySelector('softphone-call-face');
    expect(styleOf(face?.shadowRoot?.querySelector('.ringing')).display).to.equal('grid');
    expect(styleOf(button(softphone, 'Answer')).minBlockSize).to.equal('44px');
  });

  it('shows what happens, and asks for what the agent wants', async () => {
    const { requests, show, softphone } = await out();
    await show(states.incoming);
    button(softphone, 'Answer').click();
    await show(states.live);
    button(softphone, 'Hang up').click();
    expect(requests).to.deep.equal([
      { type: 'answer', call: 'maria' },
      { type: 'hangUp', call: 'maria' },
    ]);
  });

  it('is named, in the agent’s language, and fills the window', async () => {
    const screen = await open(idle, 'light', 400, de);
    button(screen.softphone, popOutTexts(de).open).click();
    await settled(screen);
    expect(frame?.contentDocument?.title).to.equal(de.telephone);
    expect(frame?.contentDocument?.documentElement.lang).to.equal('de');
    expect(screen.softphone.clientHeight).to.equal(640);
    expect(findButton(screen.softphone, popOutTexts(de).backToPanel)).not.to.equal(undefined);
  });

  it('is no strip where the panel is minimised', async () => {
    const { place, show, softphone } = await out();
    await show({ ...states.live, panel: 'minimized' });
    expect(softphone.shadowRoot?.querySelector('softphone-strip')).to.equal(null);
    expect(buttonNames(place)).to.include.members(['Mute', 'Hang up: Maria Castro', texts.bringBack]);
    expect(wordsOf(place)).not.to.contain(texts.isElsewhere);
  });

  it('keeps a number half typed, there and back, and lists whom it means', async () => {
    const screen = await open({ ...idle, recent });
    input(screen.softphone, 'tel').focus();
    const list = () =>
      screen.softphone.shadowRoot
        ?.querySelector('softphone-dialler')
        ?.shadowRoot?.querySelector('[role=listbox]');
    const type = async (text: string) => {
      const field = input(screen.softphone, 'tel');
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await settled(screen);
    };
    await waitUntil(async () => {
      await type('Maria');
      return list();
    });
    const there = await out(idle, screen);
    expect(input(screen.softphone, 'tel').value).to.equal('Maria');
    await type('Mari');
    expect(styleOf(list()).position).to.equal('absolute');
    button(there.place, texts.bringBack).click();
    await settled(screen);
    expect(input(screen.softphone, 'tel').value).to.equal('Mari');
    await type('Mar');
    expect(styleOf(list()).position).to.equal('absolute');
  });
});

describe('its place in the panel', () => {
  it('says where it is, and is accessible', async () => {
    const { place } = await out(states.live);
    expect(wordsOf(place)).to.contain(texts.isElsewhere);
    await expect(place).to.be.accessible();
  });

  it('answers and hangs up by the telephone, which alone says that it rings', async () => {
    const { place, requests, show, softphone } = await out();
    await show(states.incoming);
    button(place, 'Answer: Maria Castro').click();
    await show(states.live);
    button(place, 'Hang up: Maria Castro').click();
    expect(requests.map(({ type }) => type)).to.deep.equal(['answer', 'hangUp']);
    expect(
      place.shadowRoot?.querySelectorAll('[role=alert], [role=status], softphone-aloud').length,
    ).to.equal(0);
    expect(softphone.shadowRoot?.querySelectorAll('[role=alert]').length).to.equal(1);
  });

  it('takes no keys', async () => {
    const { place, requests } = await out(states.incoming);
    const keys = { key: 'S', code: 'KeyS', ctrlKey: true, shiftKey: true, bubbles: true, composed: true };
    place.shadowRoot?.querySelector('.back')?.dispatchEvent(new KeyboardEvent('keydown', keys));
    expect(requests).to.deep.equal([]);
  });

  it('speaks the language of the telephone, and looks as it does', async () => {
    const { place, softphone } = await out();
    Object.assign(softphone, { messages: de, theme: 'dark' });
    await softphone.updateComplete;
    await place.updateComplete;
    expect(wordsOf(place)).to.contain(popOutTexts(de).isElsewhere);
    expect(place.getAttribute('theme')).to.equal('dark');
  });
});

describe('the telephone comes back', () => {
  const ways: Readonly<Record<string, (screen: Out) => unknown>> = {
    'by the button in the panel': ({ place }) => button(place, texts.bringBack).click(),
    'by the button in the window': ({ softphone }) => button(softphone, texts.backToPanel).click(),
    'when the window is closed': ({ page }) => page.defaultView?.close(),
    'when the frame goes': () => window.dispatchEvent(new Event('pagehide')),
  };
  for (const [way, act] of Object.entries(ways)) {
    it(way, async () => {
      const screen = await out(states.live);
      const left = gone(screen.page);
      await act(screen);
      await left;
      await settled(screen);
      expect(isHome(screen)).to.equal(true);
      expect(frame).to.equal(null);
      expect(styleOf(button(screen.softphone, 'Hang up')).backgroundColor).to.equal('rgb(197, 15, 31)');
      expect(findButton(screen.softphone, texts.open)).not.to.equal(undefined);
    });
  }

  it('and goes out again', async () => {
    const screen = await out();
    button(screen.place, texts.bringBack).click();
    await settled(screen);
    const again = await out(idle, screen);
    expect(again.page === screen.page).to.equal(false);
    button(again.place, texts.bringBack).click();
    expect(isHome(again)).to.equal(true);
  });
});

describe('the focus', () => {
  it('goes with the telephone, and to what brings it back in the panel', async () => {
    const { page, place, softphone } = await out();
    expect(page.activeElement === softphone).to.equal(true);
    expect(focusedIn(page)).to.equal(texts.backToPanel);
    button(place, texts.bringBack).click();
    await softphone.updateComplete;
    await softphone.updateComplete;
    expect(focused()).to.equal(button(softphone, texts.open));
  });

  it('is not taken from the desktop: it is there when the agent comes back', async () => {
    const screen = await out();
    pretendFocus(false);
    const left = gone(screen.page);
    closeFrame();
    await left;
    await settled(screen);
    expect(focused()).to.equal(document.body);
    window.dispatchEvent(new Event('focus'));
    expect(focused()).to.equal(button(screen.softphone, texts.open));
  });
});

describe('where no window is opened', () => {
  for (const [why, refuse] of [
    ['as it is blocked', () => null],
    [
      'as the browser refuses it',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
  ] as const) {
    it(`the telephone stays and tells of it, ${why}`, async () => {
      const { softphone } = await open(states.live);
      window.open = refuse;
      let told = 0;
      softphone.addEventListener('softphone-window-blocked', () => (told += 1));
      button(softphone, texts.open).click();
      expect(told).to.equal(1);
      expect(softphone.isConnected && softphone.ownerDocument === document).to.equal(true);
    });
  }

  it('the message says so with its cure, and is taken back when one is', async () => {
    const screen = await open({ ...idle, notices: [{ id: 'n', code: 'windowBlocked' }] });
    expect(wordsOf(screen.softphone)).to.contain('Allow pop-ups');
    const { requests } = await out(idle, screen);
    expect(requests).to.deep.equal([{ type: 'dismiss', notice: 'n' }]);
  });

  it('and that can be seen beforehand, there is no button', async () => {
    const buttonIn = async (sandbox: string) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', sandbox);
      frame.src = new URL('gallery.html?state=idle', import.meta.url).href;
      document.body.append(frame);
      await oneEvent(frame, 'load');
      const { contentWindow: inside } = frame as { contentWindow: (Window & typeof globalThis) | null };
      await inside?.customElements.whenDefined('softphone-pop-out');
      const softphone = inside?.document.querySelector('cif-softphone');
      await softphone?.updateComplete;
      const found = softphone?.shadowRoot
        ?.querySelector('softphone-pop-out')
        ?.shadowRoot?.querySelector('button');
      frame.remove();
      return found;
    };
    expect(await buttonIn('allow-scripts allow-same-origin')).to.equal(null);
    expect(await buttonIn('allow-scripts allow-same-origin allow-popups')).not.to.equal(null);
  });

  it('and nobody is signed in, there is no button', async () => {
    const { softphone } = await open(states.signIn);
    expect(findButton(softphone, texts.open)).to.equal(undefined);
  });
});
