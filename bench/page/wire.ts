/**
 * Notes every SIP message at the WebSocket itself: one that is received before the telephone sees it, one that is sent
 * as the telephone hands it over. Requests are named by their method, responses by status and method: `sent 200 INVITE`.
 */
import type { Timeline } from './timeline.js';

export function observeWire(timeline: Timeline): void {
  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Listeners are called in the order in which they were added: this one is the first.
      this.addEventListener('message', ({ data }) => noteMessage(timeline, 'received', data));
      this.addEventListener('close', () => timeline.note('connection lost'));
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      noteMessage(timeline, 'sent', data);
      super.send(data);
    }
  };
}

function noteMessage(timeline: Timeline, way: 'sent' | 'received', data: unknown): void {
  const at = performance.now();
  const name = typeof data === 'string' ? nameOf(data) : '';
  if (name) timeline.note(`${way} ${name}`, at);
}

/** '' for a keep-alive. */
function nameOf(message: string): string {
  const status = /^SIP\/2\.0 (\d{3}) /.exec(message)?.[1];
  const method = /^CSeq:\s*\d+\s+(\w+)/im.exec(message)?.[1] ?? '';
  return status ? `${status} ${method}` : method;
}
