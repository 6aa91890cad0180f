/** The SIP server: Kamailio with config/kamailio.cfg, and the site.cfg that an administrator would write. */
import type { Credentials } from '../../src/softphone.js';
import { accepts, freePort } from '../machine/ports.js';
import { Program } from '../machine/program.js';
import type { ServerCertificate } from './certificate.js';
import type { Site } from './site.js';

export interface KamailioOptions {
  /** Tells several of a run apart. */
  readonly name?: string;
  readonly users: readonly Credentials[];
  /** Where rtpengine takes its orders, `127.0.0.1:2223`. */
  readonly rtpengine: string;
  /** Where calls to the public network go, and those to Germany. */
  readonly gateway: string;
  readonly secondGateway: string;
  readonly certificate: ServerCertificate;
  /** Milliseconds that a telephone rings. */
  readonly ringingLimit?: number;
}

export interface Kamailio {
  readonly program: Program;
  /** For browsers. */
  readonly ws: string;
  readonly wss: string;
  /** For gateways. */
  readonly udp: string;
}

const RINGING_LIMIT = 60_000;

export async function startKamailio(site: Site, options: KamailioOptions): Promise<Kamailio> {
  const { name = 'kamailio' } = options;
  const { folder, reaper, address } = site;
  const [ws, wss, udp] = [await freePort(), await freePort(), await freePort()];
  const config = folder.copy('kamailio.cfg', `${name}/kamailio.cfg`);
  folder.write(`${name}/users/subscriber`, subscribers(options.users));
  folder.write(`${name}/users/version`, 'table_name(string) table_version(int)\nsubscriber:7\n');
  folder.write(`${name}/tls.cfg`, tlsConfig(options.certificate));
  folder.write(`${name}/site.cfg`, siteConfig(site, options, { ws, wss, udp }));
  const program = await Program.start({
    name,
    folder,
    reaper,
    command: [
      'kamailio',
      '-DD',
      '-E',
      '-f',
      config,
      '-w',
      folder.path(name),
      '-Y',
      folder.path(name),
      '-m',
      '64',
    ],
    isReady: () => accepts(address, ws),
  });
  return {
    program,
    ws: `ws://${address}:${ws}/`,
    wss: `wss://${address}:${wss}/`,
    udp: `${address}:${udp}`,
  };
}

interface Ports {
  readonly ws: number;
  readonly wss: number;
  readonly udp: number;
}

function siteConfig({ address, domain, folder }: Site, options: KamailioOptions, ports: Ports): string {
  const { name = 'kamailio', rtpengine, gateway, secondGateway, ringingLimit = RINGING_LIMIT } = options;
  return `# Browsers: plain WebSocket behind a proxy that ends TLS, or WSS right here. Gateways: UDP.
listen=tcp:${address}:${ports.ws}
listen=tls:${address}:${ports.wss}
listen=udp:${address}:${ports.udp}
enable_tls=yes
#!define TLS_CONFIG "${folder.path(`${name}/tls.cfg`)}"

alias="${domain}"
#!define DOMAIN "${domain}"
# Which pages may connect: the origin of the channel page.
#!define ORIGINS "^https?://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?$"
# Numbers of our own, which are never sent to the public network.
#!define EXTENSIONS "^[0-9]{3}$"
#!define USERS "text://${folder.path(`${name}/users`)}"

# The way to the public network: calls go to these, and are taken from this address.
#!define GATEWAY "sip:${gateway}"
#!define SECOND_GATEWAY "sip:${secondGateway}"
#!define GATEWAY_ADDRESS "${address}"

#!define RTPENGINE "udp:${rtpengine}"
#!define RINGING_LIMIT ${ringingLimit}
`;
}

function tlsConfig({ certificateFile, keyFile }: ServerCertificate): string {
  return `[server:default]
method = TLSv1.2+
certificate = ${certificateFile}
private_key = ${keyFile}
`;
}

/** A table of Kamailio's db_text: columns, then rows, with colons between. */
function subscribers(users: readonly Credentials[]): string {
  const rows = users.map(({ user, password }) => `${user}:${password}`);
  return ['username(string) password(string)', ...rows, ''].join('\n');
}
