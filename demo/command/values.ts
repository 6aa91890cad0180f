/** The values of single options: read, checked, and refused with the cure. Everything here throws an Error in words. */
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { isSwitchName } from '../../src/simulator/quirks/check.js';
import { parseQuirks } from '../../src/simulator/quirks/query.js';
import { parseTemplates } from '../arrangement/templates.js';
import type { Certificate } from '../server/certificate.js';

export function readApp(app: string): 'multi' | 'single' {
  if (app === 'multi' || app === 'single') return app;
  throw new Error(`--app ${app} is no app. Write --app multi or --app single.`);
}

/** Null where none is named. */
export function readPort(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && (port === 0 || port >= 1024) && port <= 65_000) return port;
  throw new Error(`--port ${text} is no port. Give a number from 1024 to 65000, or 0 for any free one.`);
}

/** Text that begins as JSON does is taken as it stands; anything else is the name of a file. */
export function readParameters(value: string): string {
  return /^\s*[[{"]/.test(value) ? value : fileText('--params', value).trim();
}

/** Checked here, so that the fault is said where it was made; the page reads it again from the address. */
export function readTemplates(file: string): string {
  const text = fileText('--templates', file);
  parseTemplates(text);
  return JSON.stringify(JSON.parse(text));
}

/** The switches as parameters of the page. */
export function readQuirks(quirks: readonly string[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const quirk of quirks) {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(quirk) ?? [];
    if (name === '')
      throw new Error(`--quirk ${quirk} turns nothing. Write NAME=VALUE, such as --quirk toastLimit=0.`);
    query.append(name, value);
  }
  const [problem] = parseQuirks(query).problems;
  if (problem) throw new Error(`--quirk ${problem.name}: ${problem.message}`);
  const unknown = [...query.keys()].find((name) => !isSwitchName(name));
  if (unknown === undefined) return query;
  throw new Error(
    `--quirk ${unknown}: There is no such switch. The tab Switches of the page has their names.`,
  );
}

/** Null where the person has none. */
export function readCertificate(cert: string | undefined, key: string | undefined): Certificate | null {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined) {
    throw new Error('--cert and --key belong together. Give the files of both, or neither and --https.');
  }
  const certificate = { cert: fileText('--cert', cert), key: fileText('--key', key) };
  try {
    createSecureContext(certificate);
  } catch (cause) {
    throw new Error(
      `${cert} and ${key} are no certificate and its key in PEM. Give the two that belong together.`,
      {
        cause,
      },
    );
  }
  return certificate;
}

function fileText(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${option}: the file ${file} cannot be read. Give the path of a file that exists.`, {
      cause,
    });
  }
}
