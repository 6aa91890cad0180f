import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollupPluginHTML as html } from '@web/rollup-plugin-html';
import esbuild from 'rollup-plugin-esbuild';
import { oneFileAtOnce, sharedPrivateNames, withoutIndentation, workers } from './tools/page-build.mjs';
import { trimSipJs } from './tools/sip-js-build.mjs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
/** What whoever installs the package has installed with it. */
const DEPENDENCIES = Object.keys(dependencies).map((name) => new RegExp(`^${name}($|/)`));

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });
/** SIP.js describes every step it takes to a logger that nobody reads: its words are a tenth of its size. */
const SIP_JS_CHATTER = ['debug', 'log', 'warn', 'error'].flatMap((level) => [
  `this.logger.${level}`,
  `logger.${level}`,
]);

const minify = () =>
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, pure_funcs: SIP_JS_CHATTER },
  });

/** Lies beside the page, so that an editor can tell the administrator what may stand in `config.json`. */
const configSchema = () => ({
  name: 'config-schema',
  generateBundle() {
    const tool = ['--import', 'tsx', 'tools/config/main.ts', 'schema'];
    const source = execFileSync(process.execPath, tool, { encoding: 'utf8' });
    this.emitFile({ type: 'asset', fileName: 'config.schema.json', source });
  },
});

/** Files may be cached for ever: another content has another name. */
const HASHED = '[name]-[hash]';

/** A page with its scripts, fit for any static file server. */
const page = (input, dir, plugins = [], output = {}) => ({
  input,
  plugins: [
    // It lies beside the page wherever that is put, and is nobody's but the administrator's.
    html({ externalAssets: 'config.json' }),
    ...plugins,
    nodeResolve(),
    withoutIndentation(),
    typescript(),
    sharedPrivateNames(),
    minify(),
  ],
  output: {
    dir,
    entryFileNames: `${HASHED}.js`,
    chunkFileNames: `${HASHED}.js`,
    assetFileNames: `${HASHED}[extname]`,
    ...output,
  },
});

/** `rollup -c --configOut FOLDER` builds into another folder than `dist`, `--configOnly channel` no more than that page. */
export default ({ configOut: out = 'dist', configOnly: only = '' }) => {
  // What an earlier build has left behind would be shipped, and counted, with this one.
  rmSync(out, { recursive: true, force: true });
  const all = [
    {
      input: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        'simulator/index': 'src/simulator/index.ts',
        'simulator/define': 'src/simulator/define.ts',
      },
      external: DEPENDENCIES,
      plugins: [nodeResolve(), typescript()],
      output: { dir: out, chunkFileNames: 'chunks/[name]-[hash].js' },
    },
    {
      input: 'demo/cif-desktop.ts',
      external: [...DEPENDENCIES, /^node:/],
      plugins: [nodeResolve(), typescript()],
      output: { file: `${out}/cif-desktop.js`, banner: '#!/usr/bin/env node' },
    },
    page('src/channel.html', `${out}/channel`, [trimSipJs(), configSchema()], {
      manualChunks: oneFileAtOnce('channel'),
    }),
    page('demo/*.html', `${out}/demo`, [workers()]),
    page('demo/providers/*.html', `${out}/providers`),
    {
      input: 'src/simulator/library/main.ts',
      plugins: [nodeResolve(), typescript(), minify()],
      output: { file: `${out}/demo/webresources/Widget/msdyn_ciLibrary.js`, format: 'iife' },
    },
  ];
  return all.filter(({ output }) => (output.dir ?? '').endsWith(only));
};
