/** The certificate of WSS: signed by the lab itself, for its address. A browser takes it only if told to. */
import { createHash, X509Certificate } from 'node:crypto';
import { makeCertificate } from '../../demo/server/certificate.js';
import type { Folder } from '../machine/folder.js';

export interface ServerCertificate {
  readonly certificateFile: string;
  readonly keyFile: string;
  /** Of its public key, as Chromium's `--ignore-certificate-errors-spki-list` wants it. */
  readonly fingerprint: string;
}

export async function writeCertificate(folder: Folder): Promise<ServerCertificate> {
  const { cert, key } = await makeCertificate();
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    certificateFile: folder.write('certificate.pem', cert),
    keyFile: folder.write('key.pem', key),
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}
