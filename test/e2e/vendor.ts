/** Pages of another vendor, served from an origin of their own: each loads the client library in another way. */
import { createServer } from 'node:http';

/** Answered with "connected" and the name of the agent once the desktop has answered. */
const GREETING = `addEventListener('CIFInitDone', async () => {
  const { username } = JSON.parse(await Microsoft.CIFramework.getEnvironment());
  await Microsoft.CIFramework.setMode(1);
  document.querySelector('p').textContent = 'connected for ' + username;
});`;

const LIBRARY = '/webresources/Widget/msdyn_ciLibrary.js';

/** By the path of the page, its scripts; `desktop` is the desktop's origin. */
const PAGES: Readonly<Record<string, (desktop: string) => string>> = {
  '/static.html': (desktop) =>
    `<script src="${desktop}${LIBRARY}" data-crmurl="${desktop}" data-cifid="CIFMainLibrary"></script>`,
  '/ucilib.html': () => `<script>${loadFrom("new URLSearchParams(location.search).get('ucilib')")}</script>`,
  '/base.html': () =>
    `<script>${loadFrom(`new URLSearchParams(location.search).get('base') + '${LIBRARY}'`)}</script>`,
  // As a page that is isolated from others loads it: by CORS, and by nothing that does not allow it.
  '/isolated.html': (desktop) =>
    `<script crossorigin src="${desktop}${LIBRARY}" data-crmurl="${desktop}" data-cifid="CIFMainLibrary"></script>`,
  // Hangs as soon as the desktop has said that it is there.
  '/looping.html': (desktop) =>
    `<script>addEventListener('CIFInitDone', () => { for (;;); })</script>
    <script src="${desktop}${LIBRARY}" data-crmurl="${desktop}" data-cifid="CIFMainLibrary"></script>`,
};

function loadFrom(address: string): string {
  return `const script = document.createElement('script'); script.src = ${address}; document.head.append(script);`;
}

export interface Vendor {
  /** `http://127.0.0.1:9000` */
  readonly origin: string;
  close(): Promise<void>;
}

export async function startVendor(desktop: string): Promise<Vendor> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    if (path === '/refusing.html') response.setHeader('X-Frame-Options', 'DENY');
    if (path === '/channel/credentials') return void response.writeHead(404).end();
    if (path === '/isolated.html') response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    const scripts = PAGES[path]?.(desktop) ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Vendor</title><script>${GREETING}</script>${scripts}<p>not connected</p>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
