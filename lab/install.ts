/**
 * What the lab needs of the system: Debian's packages. As root it installs what is missing; elsewhere it says what to do,
 * and tells a machine that is not made for it from one that should have had them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const PACKAGES = [
  'kamailio',
  'kamailio-websocket-modules',
  'kamailio-tls-modules',
  'rtpengine-daemon',
  'baresip-core',
  'sip-tester',
  'coturn',
  'iproute2',
];

/** Asked by whatever installs a service whether to start it: 101 is no. The lab starts its own, on its own ports. */
const POLICY = '/usr/sbin/policy-rc.d';
const NO_SERVICES = '#!/bin/sh\nexit 101\n';

/** Another program may be installing something just now. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];

/** The lab cannot be had here, and nothing is broken: this is no Debian, or nobody may install anything. */
export class NoPlaceForLab extends Error {
  override readonly name = 'NoPlaceForLab';
}

/** @throws NoPlaceForLab or Error something is missing, with what to do about it */
export function requirePackages(): void {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new NoPlaceForLab(explain(missing, 'Only root can install them'));
  console.log(`The lab needs ${missing.join(', ')}: installing …`);
  installQuietly(missing);
  const left = missingPackages();
  if (left.length > 0) throw new Error(explain(left, 'apt-get could not install them, see above'));
}

function missingPackages(): readonly string[] {
  const installed = new Set(output('dpkg-query', '-W', '-f', '${Package} ${db:Status-Abbrev}\n'));
  if (installed.size === 0) {
    throw new NoPlaceForLab(
      'The lab runs on Debian 12 or a relative of it, and this system has no dpkg. Use a container of one.',
    );
  }
  return PACKAGES.filter((name) => !installed.has(`${name} ii`));
}

function output(command: string, ...args: string[]): readonly string[] {
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return (stdout as string | null)?.split('\n').map((line) => line.trim()) ?? [];
}

function installQuietly(packages: readonly string[]): void {
  const isOurs = !existsSync(POLICY);
  if (isOurs) writeFileSync(POLICY, NO_SERVICES, { mode: 0o755 });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  } finally {
    if (isOurs) rmSync(POLICY);
  }
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-qq', ...PATIENT, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function explain(missing: readonly string[], why: string): string {
  return `The lab needs ${missing.join(', ')}. ${why}: sudo apt-get install --no-install-recommends ${missing.join(' ')}`;
}
