/**
 * One origin of the demo: static files under fixed headers, and a few answers made on the spot. Listens on loopback
 * only, and answers only to loopback's names: a page of somebody else's, whose name has been pointed at this machine,
 * would otherwise count as our own page (DNS rebinding).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import sirv from 'sirv';
import type { Certificate } from './certificate.js';

/** An answer in JSON; null is "not for you". */
export type MakeAnswer = (request: IncomingMessage) => unknown;

/** Answers in the place of a file, or has it served. */
export type Intercept = (request: IncomingMessage, response: ServerResponse, serveFile: () => void) => void;

export interface WebServerOptions {
  /** The port that is asked for; 0 is any free one. */
  readonly port: number;
  /** How many ports from there on are tried where one is in use. Default 100. */
  readonly tries?: number;
  /** Folders with files, by the path under which they are served. */
  readonly folders: Readonly<Record<string, string>>;
  readonly headers: (path: string) => Readonly<Record<string, string>>;
  /** What is answered with JSON, by path. */
  readonly answers: Readonly<Record<string, MakeAnswer>>;
  /** Who is asked before a file is served, by path. */
  readonly intercepts?: Readonly<Record<string, Intercept>>;
  /** https with this certificate; http without. */
  readonly certificate?: Certificate | undefined;
}

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export async function serve(options: WebServerOptions): Promise<WebServer> {
  const { headers, answers, intercepts = {}, certificate } = options;
  const files = Object.entries(options.folders).map(([path, folder]) => ({
    path,
    handle: sirv(folder, { dev: true }),
  }));

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
    if (!LOOPBACK_NAMES.test(request.headers.host ?? '')) return respondText(response, 421, 'Misdirected');
    const answer = answers[path];
    if (answer) return void respondJson(response, () => answer(request));
    const folder = files.find((each) => path.startsWith(each.path));
    if (!folder) return respondText(response, 404, 'Not found');
    const serveFile = () => {
      request.url = `/${path.slice(folder.path.length)}`;
      folder.handle(request, response, () => respondText(response, 404, 'Not found'));
    };
    const intercept = intercepts[path];
    if (intercept) intercept(request, response, serveFile);
    else serveFile();
  }

  const server = certificate ? createSecureServer(certificate, respond) : createServer(respond);
  const taken = await listenFrom(options.port, options.tries ?? 100, (candidate) => {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(candidate, LOOPBACK, () => {
        server.off('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : candidate);
      });
    });
  });
  return {
    port: taken,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** No port could be had that was asked for. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** The first port from `port` on that can be listened on. @throws PortError */
async function listenFrom(
  port: number,
  tries: number,
  listen: (port: number) => Promise<number>,
): Promise<number> {
  for (let candidate = port; candidate < port + tries; candidate += 1) {
    try {
      return await listen(candidate);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  const all =
    tries === 1 ? `Port ${port} is in use` : `There is no free port from ${port} to ${port + tries - 1}`;
  throw new PortError(`${all}. Name another one.`);
}

/** Null is refused: the demo's answers hold passwords. */
async function respondJson(response: ServerResponse, answer: () => unknown): Promise<void> {
  const value: unknown = await answer();
  response.statusCode = value === null ? 403 : 200;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(value));
}

function respondText(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(text);
}
