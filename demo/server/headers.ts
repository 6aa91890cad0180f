/**
 * The response headers of the demo's origins: as strict as those in the deployment guide (docs/deployment.md), so that
 * what works here works there.
 */

export interface Origins {
  /** Where the agent desktop is, as the organisation is in Dynamics. */
  readonly desktop: string;
  /** Where the widget is, as its vendor's server is. */
  readonly widget: string;
  /** Where the pages of the other two providers are: another vendor's server. */
  readonly others: string;
  /** The WebSockets of the SIP servers. */
  readonly telephones: string;
}

type Headers = Readonly<Record<string, string>>;

const COMMON: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // A process for each origin: otherwise all pages of a host share one, and the endless loop of one stops the desktop.
  'Origin-Agent-Cluster': '?1',
};

/** The channel page and the standalone demo: framed by the desktop, talking to its own server and to nobody else. */
export function widgetHeaders({ desktop, telephones }: Origins): Headers {
  return {
    ...COMMON,
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': `'self' ${desktop}`,
      'style-src': "'self'",
      'img-src': "'self' data:",
      'media-src': "'self' blob:",
      'connect-src': `'self' ${telephones}`,
      'frame-src': "'self'",
      'frame-ancestors': `'self' ${desktop}`,
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'lit-html cif-softphone',
    }),
  };
}

/** The example providers: they load the client library from the desktop, and are framed by nobody else. */
export function providerHeaders({ desktop }: Origins): Headers {
  return {
    ...COMMON,
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': `'self' ${desktop}`,
      'style-src': "'self'",
      'img-src': 'data:',
      'connect-src': "'self'",
      'frame-ancestors': desktop,
      'base-uri': "'none'",
      'form-action': "'none'",
    }),
  };
}

/** The simulated desktop: it frames providers of any origin, as a person may bring one's own. */
export function desktopHeaders({ telephones }: Origins, path: string): Headers {
  return {
    ...COMMON,
    // A window that a provider opens stays the provider's.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    ...(path.startsWith('/webresources/') && FOR_EVERYBODY),
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'media-src': "'self' blob:",
      'connect-src': `'self' ${telephones}`,
      'frame-src': 'http: https:',
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    }),
  };
}

/** The client library is loaded by pages of any vendor, also by those that ask for CORS or are isolated (COEP). */
const FOR_EVERYBODY: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

function policy(directives: Headers): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
