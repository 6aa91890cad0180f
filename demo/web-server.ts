/** One origin of the demo: static files under fixed headers, and a few answers made on the spot. Loopback only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';

export interface WebServerOptions {
  /** The port that is asked for; the next free one is taken where it is in use. */
  readonly port: number;
  /** Folders with files, by the path under which they are served. */
  readonly folders: Readonly<Record<string, string>>;
  readonly headers: () => Readonly<Record<string, string>>;
  /** What is answered with JSON, by path. */
  readonly answers: Readonly<Record<string, (request: IncomingMessage) => unknown>>;
}

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

export async function serve({ port, folders, headers, answers }: WebServerOptions): Promise<WebServer> {
  const files = Object.entries(folders).map(([path, folder]) => ({
    path,
    handle: sirv(folder, { dev: true }),
  }));

  function respond(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(headers())) response.setHeader(name, value);
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const answer = answers[path];
    if (answer) return respondJson(response, answer(request));
    const folder = files.find((each) => path.startsWith(each.path));
    if (!folder) return notFound(response);
    request.url = `/${path.slice(folder.path.length)}`;
    folder.handle(request, response, () => notFound(response));
  }

  const server = createServer(respond);
  const taken = await listenFrom(port, (candidate) => {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(candidate, LOOPBACK, () => {
        server.off('error', reject);
        resolve();
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

/** The first port from `port` on that can be listened on. */
async function listenFrom(port: number, listen: (port: number) => Promise<void>): Promise<number> {
  for (let candidate = port; candidate < port + 100; candidate += 1) {
    try {
      await listen(candidate);
      return candidate;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`No free port from ${port} to ${port + 99}. Set PORT to another one.`);
}

/** Null is "not for you": the demo's answers hold passwords. */
function respondJson(response: ServerResponse, value: unknown): void {
  response.statusCode = value === null ? 403 : 200;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(value));
}

function notFound(response: ServerResponse): void {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end('Not found');
}
