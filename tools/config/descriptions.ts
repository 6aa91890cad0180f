/** What each field means, in the words of the guide: the table of docs/deployment.md. */
import { readFileSync } from 'node:fs';

const GUIDE = new URL('../../docs/deployment.md', import.meta.url);

export function describeByGuide(): (path: string) => string {
  const rows = readFileSync(GUIDE, 'utf8').matchAll(/^\| `([\w.]+)` \| .+? \| (.+?) \|$/gm);
  const meanings = new Map(
    [...rows].map(([, path = '', meaning = '']) => [path, meaning.replaceAll('`', '')]),
  );
  return (path) => meanings.get(path) ?? '';
}
