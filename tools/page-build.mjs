/** What a page needs of the build beyond the usual: to be small, so that it is there soon, and to start workers. */
import { dirname, resolve } from 'node:path';
import { transform } from 'esbuild';

/** Lines of a template start with the indentation of the code around it, which no reader of the page ever sees. */
export const withoutIndentation = () => ({
  name: 'without-indentation',
  transform: (code, id) =>
    /[/\\]src[/\\]ui[/\\]/.test(id) ? { code: code.replace(/\n\s+/g, '\n'), map: null } : null,
});

/**
 * Private names are short ones, and the same in every class. Terser gives each name of a file another one, which no
 * compression finds again: a kilobyte gzip on the channel page.
 */
export const sharedPrivateNames = () => ({
  name: 'shared-private-names',
  renderChunk: (code) => transform(code, { minifyIdentifiers: true, target: 'es2022', format: 'esm' }),
});

/**
 * For `manualChunks`: all that the page loads at once is one file, also what a later part shares with it. Several small
 * ones compress worse, and each is a request.
 */
export function oneFileAtOnce(name) {
  let modules;
  return (id, { getModuleIds, getModuleInfo }) => {
    modules ??= loadedAtOnce(getModuleIds, getModuleInfo);
    return modules.has(id) ? name : undefined;
  };
}

function loadedAtOnce(getModuleIds, getModuleInfo) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    getModuleInfo(id).importedIds.forEach(visit);
  };
  [...getModuleIds()].filter((id) => getModuleInfo(id).isEntry).forEach(visit);
  return found;
}

/** A worker is a file of its own, also where everything else is one: `new URL('./x-worker.ts', import.meta.url)`. */
export const workers = () => ({
  name: 'workers',
  transform(code, id) {
    const emit = (_, path) => {
      const file = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
      return `import.meta.ROLLUP_FILE_URL_${file}`;
    };
    return {
      code: code.replace(/new URL\('(\.\/[\w-]+-worker\.ts)', import\.meta\.url\)/g, emit),
      map: null,
    };
  },
});
