/**
 * What of SIP.js is not shipped with the channel page, and what stands in its place
 * (docs/adr/002-own-transport-and-media.md). The browser tests run on what is ours.
 */
import { fileURLToPath } from 'node:url';

/**
 * What a telephone with its own media never runs, but no bundler can drop, because SIP.js names it: the clients of
 * subscriptions, publications and messages. Each module is known by the class it exports.
 */
const UNUSED = {
  'user-agents/subscribe-user-agent-client.js': 'SubscribeUserAgentClient',
  'user-agents/publish-user-agent-client.js': 'PublishUserAgentClient',
  'user-agents/message-user-agent-client.js': 'MessageUserAgentClient',
};

/**
 * What is there in a smaller form of ours. The grammar is generated code, more than 10 kB gzip, for rules that we have
 * already; the wording is mostly a table of every reason phrase that there is.
 */
const OWN = {
  'pegjs/dist/grammar.js': '/src/sip/grammar/sip-js-grammar.ts',
  '/utils.js': '/src/sip/sip-js-wording.ts',
};

const REPLACED = [...Object.keys(UNUSED), ...Object.keys(OWN)];

/** The listed module that SIP.js means; a test may still import the original. */
function findReplaced(source, importer = '') {
  return /[/\\]sip\.js[/\\]lib[/\\]/.test(importer) && REPLACED.find((module) => source.endsWith(module));
}

/** What SIP.js says when it throws: the telephone's log keeps the name of an error alone. */
const ERROR_TEXT = /\bnew (\w*Error)\((?:"[^"]*"|`[^`]*`)\)/g;

/** Rollup plugin. A module that SIP.js does not name any more fails the build, so that this list stays true. */
export function trimSipJs() {
  const PREFIX = '\0sip.js:';
  const unseen = new Set(REPLACED);
  return {
    name: 'trim-sip.js',
    resolveId(source, importer) {
      const module = findReplaced(source, importer);
      if (!module) return null;
      unseen.delete(module);
      const own = OWN[module];
      return own ? fileURLToPath(new URL(`..${own}`, import.meta.url)) : PREFIX + UNUSED[module];
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length);
      return `export class ${name} { constructor() { throw new Error('${name} is not part of this build.'); } }`;
    },
    transform: (code, id) =>
      /[/\\]sip\.js[/\\]lib[/\\]/.test(id) ? { code: code.replace(ERROR_TEXT, 'new $1()'), map: null } : null,
    buildEnd(error) {
      if (!error && unseen.size) this.error(`SIP.js has no ${[...unseen].join(', ')} to replace.`);
    },
  };
}

/** Plugin of the test runner's server: what is ours alone, since tests use the rest of SIP.js as their far end. */
export function ownSipJsParts() {
  return {
    name: 'own-sip.js-parts',
    resolveImport: ({ source, context }) => OWN[findReplaced(source, context.path)],
  };
}
