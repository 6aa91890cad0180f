/**
 * The response headers of the demo's two origins: as strict as those in the deployment guide (docs/deployment.md), so
 * that what works here works there.
 */

export interface Origins {
  /** Where the agent desktop is, as the organisation is in Dynamics. */
  readonly desktop: string;
  /** Where the widget is, as its vendor's server is. */
  readonly widget: string;
  /** The SIP server's WebSocket. */
  readonly exchange: string;
}

type Headers = Readonly<Record<string, string>>;

const COMMON: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The channel page and the standalone demo: framed by the desktop, talking to its own server and to nobody else. */
export function widgetHeaders({ desktop, exchange }: Origins): Headers {
  return {
    ...COMMON,
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': `'self' ${desktop}`,
      'style-src': "'self'",
      'img-src': "'self' data:",
      'media-src': "'self' blob:",
      'connect-src': `'self' ${exchange}`,
      'frame-src': "'self'",
      'frame-ancestors': `'self' ${desktop}`,
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html cif-softphone',
    }),
  };
}

/** The simulated desktop: it frames providers of any origin, as a person may bring one's own. */
export function desktopHeaders({ exchange }: Origins): Headers {
  return {
    ...COMMON,
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'media-src': "'self' blob:",
      'connect-src': `'self' ${exchange}`,
      'frame-src': 'http: https:',
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    }),
  };
}

function policy(directives: Headers): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
