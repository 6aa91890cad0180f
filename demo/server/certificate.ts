/** The certificate of `--https`: one of the person's own, or one made on the spot that the browser will ask about. */

/** Both in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAYS = 30;

/** For the names of this machine only, with a key that is never written down. */
export async function makeCertificate(): Promise<Certificate> {
  // Loaded here, because most runs need none.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + DAYS * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}
