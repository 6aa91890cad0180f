/** What makes a page small, so that it is there soon: plugins of the build, each for its own kind of waste. */
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
