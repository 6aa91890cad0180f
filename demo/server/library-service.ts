/**
 * How the organisation's server answers when its client library is asked for: with the library, or as the switches
 * `library` and `librarySeconds` of the desktop's page want it. The page says so whenever it is loaded and whenever they are
 * turned. One organisation has one library: pages of the desktop that are open at once share it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEFAULT_QUIRKS, type Quirks } from '../../src/simulator/quirks/quirks.js';
import { parseQuirks } from '../../src/simulator/quirks/query.js';
import type { Intercept } from './web-server.js';

type Service = Pick<Quirks, 'library' | 'librarySeconds'>;

/** Where a browser without cookies is sent to. */
const LOGIN = '?login';

export class LibraryService {
  #service: Service = DEFAULT_QUIRKS;

  /** `POST /library-service?library=blocked&librarySeconds=5` from our own page; null when it is not understood. */
  order({ method, url = '' }: IncomingMessage): Service | null {
    const { quirks, problems } = parseQuirks(new URL(url, 'http://localhost').searchParams);
    if (method !== 'POST' || problems.length > 0) return null;
    const { library, librarySeconds } = { ...DEFAULT_QUIRKS, ...quirks };
    this.#service = { library, librarySeconds };
    return this.#service;
  }

  readonly respond: Intercept = (request, response, serveFile) => {
    const { library, librarySeconds } = this.#service;
    response.setHeader('Cache-Control', 'no-store');
    const answer = () => ANSWERS[library](request, response, serveFile);
    if (librarySeconds === 0) return answer();
    const timer = setTimeout(answer, librarySeconds * 1_000);
    response.once('close', () => clearTimeout(timer));
  };
}

const ANSWERS: Readonly<Record<Service['library'], Intercept>> = {
  served: (_, __, serveFile) => serveFile(),
  blocked: ({ socket }) => socket.destroy(),
  notFound: (_, response) => respondPage(response, 404, 'Not found'),
  login: ({ url = '' }, response) => {
    if (url.endsWith(LOGIN)) return respondPage(response, 200, 'Sign in to your account');
    response.writeHead(302, { Location: LOGIN }).end();
  },
};

function respondPage(response: ServerResponse, status: number, title: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><title>${title}</title>`);
}
