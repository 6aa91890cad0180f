/**
 * What can wait until the present task is over: the customer is answered, and the agent asked, before anything is drawn,
 * sounded or written down. Timers are no way to it, because they are held back in a page that nobody sees.
 */

let channel: MessageChannel | null = null;
const waiting: (() => void)[] = [];

/** Does it in a task of its own, in the order of asking, after everything that the present one has set going. */
export function inAnotherTask(work: () => void): void {
  const { port1, port2 } = (channel ??= new MessageChannel());
  port1.onmessage = () => waiting.shift()?.();
  waiting.push(work);
  port2.postMessage(null);
}
