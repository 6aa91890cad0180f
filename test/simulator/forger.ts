/** A hostile page: posts to the desktop whatever the test gives it, as often as it says, and then tells the test so. */
interface Order {
  readonly forge: unknown;
  readonly times: number;
}

window.addEventListener('message', ({ data }: MessageEvent<Partial<Order> | null>) => {
  if (data?.times === undefined) return;
  for (let count = 0; count < data.times; count += 1) parent.postMessage(data.forge, '*');
  parent.postMessage({ forged: true }, '*');
});

parent.postMessage({ forged: false }, '*');
