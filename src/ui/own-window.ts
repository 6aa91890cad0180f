/**
 * Takes the telephone to a window of its own, and back. The element itself moves, and its place is kept by a stand-in: there
 * is never a second telephone that could ring, speak or act too, and nothing has to be told to another page. Calls and sound
 * are the frame's, and know nothing of it. The window is an empty one of our own origin, so the policy of the page holds in
 * it. docs/adr/007-a-window-of-its-own.md
 */
import { css } from 'lit';
import type { CifSoftphone } from './cif-softphone.js';
import { sheetIn } from './dress.js';
import type { Messages } from './messages.js';
import { RequestEvent } from './request-event.js';

/** Pixels, as wide as the widest panel that is looked at. */
const FEATURES = 'popup,width=400,height=640';

const pageStyles = css`
  html,
  body {
    block-size: 100%;
    margin: 0;
  }
  cif-softphone {
    display: block;
    block-size: 100%;
  }
`;

/** How those that are out come back. */
const waysBack = new WeakMap<CifSoftphone, () => void>();

/** Whether it is in a window of its own now. To be called in the agent's click: without one, no browser opens a window. */
export function takeOut(telephone: CifSoftphone): boolean {
  const page = openPage();
  if (!page?.defaultView) return false;
  const { defaultView: opened } = page;
  const place = document.createElement('softphone-elsewhere');
  const over = new AbortController();
  const back = () => {
    over.abort();
    place.replaceWith(telephone);
    opened.close();
    void telephone.updateComplete.then(() => focusHere(() => entrance(telephone)));
  };
  furnish(page, telephone.messages);
  place.telephone = telephone;
  telephone.replaceWith(place);
  page.body.append(telephone);
  waysBack.set(telephone, back);
  focusHere(() => place, over.signal);
  entrance(telephone)?.focus();
  forgetBlocked(telephone);
  // Closed, loaded anew, gone elsewhere: there is no telephone in it any more.
  opened.addEventListener('pagehide', back, over);
  // The calls end with the frame: a window that outlived it would show a telephone that is none.
  addEventListener('pagehide', back, over);
  return true;
}

export function bringBack(telephone: CifSoftphone): void {
  waysBack.get(telephone)?.();
}

/** Null where the browser, or the page around our frame, wants none. */
function openPage(): Document | null {
  try {
    return open('about:blank', '', FEATURES)?.document ?? null;
  } catch {
    return null;
  }
}

function furnish(page: Document, { direction, locale, telephone }: Messages): void {
  const scheme = page.createElement('meta');
  Object.assign(scheme, { name: 'color-scheme', content: 'light dark' });
  page.head.append(scheme);
  page.title = telephone;
  Object.assign(page.documentElement, { lang: locale, dir: direction });
  page.adoptedStyleSheets = [sheetIn(page, pageStyles) ?? []].flat();
}

/** What the agent has used to come here. */
function entrance({ renderRoot }: CifSoftphone): HTMLElement | null {
  return renderRoot.querySelector<HTMLElement>(
    'softphone-pop-out:not([hidden]), softphone-strip, softphone-sign-in',
  );
}

/**
 * Puts the focus there as soon as the agent is in this page: it is never taken from another window, nor from the desktop
 * around our frame.
 */
function focusHere(target: () => HTMLElement | null, until?: AbortSignal): void {
  const focus = () => {
    if (document.activeElement === document.body) target()?.focus();
  };
  if (document.hasFocus()) focus();
  else addEventListener('focus', focus, { once: true, ...(until && { signal: until }) });
}

function forgetBlocked(telephone: CifSoftphone): void {
  const { notices } = telephone.view;
  for (const { id, code } of notices)
    if (code === 'windowBlocked') telephone.dispatchEvent(new RequestEvent({ type: 'dismiss', notice: id }));
}
