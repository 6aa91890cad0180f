/** `npm start`: runs the demo until it is told to stop, and says where it is. `PORT` sets the first port to try. */
import { startDemo } from './demo-server.js';

const port = Number(process.env.PORT ?? 8400);
if (!Number.isInteger(port) || port < 1024 || port > 65_000) {
  console.error('PORT must be a number from 1024 to 65000.');
  process.exit(1);
}

const demo = await startDemo(port);
console.log(`
  The agent desktop      ${demo.desktopUrl}

  The softphone alone    ${demo.standaloneUrl}
  Stop with Ctrl+C.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void demo.close().then(() => process.exit(0)));
}
