/**
 * Every state of the screen on one page, for the eye. `?state=live&theme=dark` shows one alone, filling the window,
 * `&open=details` opens the details, `&language=de` takes another language: that is what the screenshots are made of.
 */
import '../../src/define.js';
import { TEAMS_SHORTCUTS } from '../../src/agent-preferences.js';
import type { CifSoftphone } from '../../src/ui/cif-softphone.js';
import { de } from '../../src/ui/messages/de.js';
import { en } from '../../src/ui/messages/en.js';
import { states } from './states.js';

const query = new URL(location.href).searchParams;
const wanted = query.get('state');

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  body { margin: 0; display: flex; flex-wrap: wrap; gap: 24px; padding: 24px; font: 13px system-ui; }
  body.alone { display: block; padding: 0; }
  figure { margin: 0; inline-size: 378px; }
  cif-softphone { display: block; block-size: 640px; outline: 1px solid #8884; }
  .alone cif-softphone { block-size: 100vh; outline: 0; }
`);
document.adoptedStyleSheets.push(sheet);

function show(name: string): CifSoftphone {
  const softphone = document.createElement('cif-softphone');
  const view = Object.entries(states).find(([known]) => known === name)?.[1];
  if (!view) throw new Error(`There is no state "${name}".`);
  softphone.view = view;
  softphone.messages = query.get('language') === 'de' ? de : en;
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') softphone.theme = theme;
  softphone.diagnose = () => ({
    version: '0.1.0',
    view,
    entries: [{ at: Date.now(), event: 'line.ready', detail: { server: 0, user: '…01' } }],
  });
  const [asked, shortcuts] = [() => Promise.resolve(), TEAMS_SHORTCUTS];
  softphone.preferences = { language: null, usesShortcuts: true, shortcuts, choose: console.log };
  const connected = [{ name: 'Headset 65', abilities: ['hook', 'mute', 'lights'] }] as const;
  softphone.headset = { support: 'available', connected, fault: null, connect: asked, forget: asked };
  softphone.recognition = {
    ...{ offersForm: true, form: () => 'unasked', openForm: console.log, watch: () => undefined },
    pick: console.log,
    recall: () => null,
  };
  softphone.addEventListener('softphone-request', ({ request }) => console.log(request));
  return softphone;
}

if (wanted) {
  document.body.className = 'alone';
  document.body.append(show(wanted));
} else {
  for (const name of Object.keys(states)) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    figure.append(caption, show(name));
    document.body.append(figure);
  }
}
