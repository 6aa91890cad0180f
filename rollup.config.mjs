import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollupPluginHTML as html } from '@web/rollup-plugin-html';
import esbuild from 'rollup-plugin-esbuild';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * SIP.js names its own WebSocket transport and media handler as defaults, so that no bundler can drop them. The widget
 * replaces both (docs/adr/002-own-transport-and-media.md), and does not ship what it never runs: 5 kB gzip.
 */
function withoutSipJsDefaults() {
  const EMPTY = '\0sip.js-defaults';
  return {
    name: 'without-sip.js-defaults',
    resolveId: (source, importer = '') =>
      /platform[/\\]web[/\\]/.test(source) && /[/\\]sip\.js[/\\]/.test(importer) ? EMPTY : null,
    load: (id) =>
      id === EMPTY
        ? 'export class Transport {}; export const defaultSessionDescriptionHandlerFactory = () => Transport;'
        : null,
  };
}

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });
const minify = () => terser({ ecma: 2020, module: true, compress: { passes: 2 } });

/** A page with its scripts, fit for any static file server; the names of the scripts carry their content's hash. */
const page = (input, dir, ...plugins) => ({
  input,
  plugins: [html({ extractAssets: false }), ...plugins, nodeResolve(), typescript(), minify()],
  output: { dir, entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
});

export default [
  {
    input: ['src/index.ts', 'src/define.ts'],
    external: Object.keys(dependencies).map((name) => new RegExp(`^${name}($|/)`)),
    plugins: [nodeResolve(), typescript()],
    output: { dir: 'dist', chunkFileNames: 'chunks/[name]-[hash].js' },
  },
  page('src/channel.html', 'dist/channel', withoutSipJsDefaults()),
  page('demo/*.html', 'dist/demo'),
  {
    input: 'src/simulator/library/main.ts',
    plugins: [nodeResolve(), typescript(), minify()],
    output: { file: 'dist/demo/webresources/Widget/msdyn_ciLibrary.js', format: 'iife' },
  },
];
