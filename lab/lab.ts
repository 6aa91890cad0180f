/**
 * The lab: servers that nobody here has written, started on loopback with folders of their own, for as long as somebody
 * wants to try the widget against them. Knows nothing of the widget.
 */
import type { TelephoneSystem } from '../demo/server/telephone-system.js';
import { Folder } from './machine/folder.js';
import { freePort } from './machine/ports.js';
import { Reaper } from './machine/reaper.js';
import { gatherLabPeople, PSTN_CALLER, PSTN_NUMBER, usersOf, type LabPeople } from './people.js';
import { writeCertificate, type ServerCertificate } from './servers/certificate.js';
import { startCoturn, type Coturn } from './servers/coturn.js';
import { Gateway } from './servers/gateway.js';
import { startKamailio, type Kamailio, type KamailioOptions } from './servers/kamailio.js';
import { PstnPhone, type PstnPhoneOptions } from './servers/pstn-phone.js';
import { startRtpengine, type Rtpengine } from './servers/rtpengine.js';
import type { Site } from './servers/site.js';

export interface LabOptions {
  /** Where all of it listens: loopback, unless the lab has a network of its own. */
  readonly address?: string;
  /** What is special about the telephone of the public network. */
  readonly phone?: Pick<PstnPhoneOptions, 'codec' | 'voice' | 'answersItself'>;
}

const LOOPBACK = '127.0.0.1';
const DOMAIN = 'lab.example';

export class Lab {
  readonly site: Site;
  readonly people: LabPeople;
  readonly certificate: ServerCertificate;
  readonly rtpengine: Rtpengine;
  readonly kamailio: Kamailio;
  readonly pstn: PstnPhone;
  readonly turn: Coturn;
  /** Where calls to Germany go: SIPp listens there when a test wants it. */
  readonly secondGateway: number;
  readonly #gateway: Gateway;
  readonly #kamailioOptions: KamailioOptions;

  /** @throws Error one of the servers did not start, with the end of its log; the others are stopped */
  static async start(options: LabOptions = {}): Promise<Lab> {
    const reaper = new Reaper();
    try {
      return await Lab.#startWith(reaper, options);
    } catch (error) {
      await reaper.close();
      throw error;
    }
  }

  static async #startWith(reaper: Reaper, { address = LOOPBACK, phone }: LabOptions): Promise<Lab> {
    const site: Site = { reaper, folder: new Folder(reaper), address, domain: DOMAIN };
    const certificate = await writeCertificate(site.folder);
    const rtpengine = await startRtpengine(site);
    const turn = await startCoturn(site);
    const phonePort = await freePort();
    const secondGateway = await freePort();
    const people = gatherLabPeople();
    const kamailioOptions: KamailioOptions = {
      users: usersOf(people),
      rtpengine: rtpengine.control,
      gateway: `${address}:${phonePort}`,
      secondGateway: `${address}:${secondGateway}`,
      certificate,
    };
    const kamailio = await startKamailio(site, kamailioOptions);
    const gateway = await Gateway.start(phonePort, kamailio.udp);
    const pstn = await PstnPhone.start(site, {
      name: 'pstn-phone',
      number: PSTN_NUMBER,
      caller: PSTN_CALLER,
      port: phonePort,
      proxy: kamailio.udp,
      gateway: gateway.address,
      ...phone,
    });
    return new Lab({
      site,
      people,
      certificate,
      rtpengine,
      kamailio,
      pstn,
      turn,
      gateway,
      secondGateway,
      kamailioOptions,
    });
  }

  private constructor(parts: LabParts) {
    this.site = parts.site;
    this.people = parts.people;
    this.certificate = parts.certificate;
    this.rtpengine = parts.rtpengine;
    this.kamailio = parts.kamailio;
    this.pstn = parts.pstn;
    this.turn = parts.turn;
    this.#gateway = parts.gateway;
    this.secondGateway = parts.secondGateway;
    this.#kamailioOptions = parts.kamailioOptions;
  }

  /** Another Kamailio for the same users, which knows nothing of the first. */
  startAnotherKamailio(name: string, options: Partial<KamailioOptions> = {}): Promise<Kamailio> {
    return startKamailio(this.site, { ...this.#kamailioOptions, ...options, name });
  }

  /** The lab as what connects the demo's calls. Closing the demo does not close the lab. */
  telephones(sip: Partial<TelephoneSystem['sip']> = {}, agent = this.people.agent): TelephoneSystem {
    const servers = sip.servers ?? [this.kamailio.ws];
    return {
      people: { ...this.people, agent },
      sip: { domain: this.site.domain, ...sip, servers },
      connectTo: servers.map((server) => new URL(server).origin).join(' '),
      close: () => Promise.resolve(),
    };
  }

  /** Stops everything, and removes what it has written. */
  async close(): Promise<void> {
    await this.pstn.stop();
    this.#gateway.close();
    await this.kamailio.program.stop();
    await this.rtpengine.program.stop();
    await this.turn.program.stop();
    await this.site.reaper.close();
  }
}

interface LabParts {
  readonly site: Site;
  readonly people: LabPeople;
  readonly certificate: ServerCertificate;
  readonly rtpengine: Rtpengine;
  readonly kamailio: Kamailio;
  readonly pstn: PstnPhone;
  readonly turn: Coturn;
  readonly gateway: Gateway;
  readonly secondGateway: number;
  readonly kamailioOptions: KamailioOptions;
}
