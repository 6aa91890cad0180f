/**
 * Whether a page lets itself be framed by the desktop, judged by its response headers as a browser judges them:
 * `frame-ancestors` where a policy has it (CSP Level 3, section 6.4.2), otherwise `X-Frame-Options` (HTML, "check a
 * navigation response's adherence to X-Frame-Options").
 */
export interface FramingHeaders {
  get(name: string): string | null;
}

/** The header that refuses the desktop, as it stands; '' when none does. `page` and `desktop` are origins. */
export function framingRefusal(headers: FramingHeaders, page: string, desktop: string): string {
  const policies = (headers.get('content-security-policy') ?? '').split(',').map(frameAncestors);
  const named = policies.filter((sources) => sources !== null);
  const refusing = named.find((sources) => !sources.some((source) => admits(source, page, desktop)));
  if (refusing) return `Content-Security-Policy: frame-ancestors ${refusing.join(' ')}`;
  if (named.length > 0) return '';
  const option = (headers.get('x-frame-options') ?? '').trim();
  return refusesByOption(option, page === desktop) ? `X-Frame-Options: ${option}` : '';
}

/** The sources of the first such directive, or null where the policy has none. */
function frameAncestors(policy: string): readonly string[] | null {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const found = directives.find(([name]) => name?.toLowerCase() === 'frame-ancestors');
  return found ? found.slice(1) : null;
}

function admits(source: string, page: string, desktop: string): boolean {
  const { protocol, hostname, port } = new URL(desktop);
  const text = source.toLowerCase();
  if (text === "'self'") return page === desktop;
  if (text === '*') return true;
  if (/^https?:$/.test(text)) return schemeAdmits(text, protocol);
  const [, scheme, host = '', wantedPort] =
    /^(?:(https?:)\/\/)?([^:/]+)(?::(\d+|\*))?(?:\/.*)?$/.exec(text) ?? [];
  // Without a scheme the page's own counts.
  return (
    schemeAdmits(scheme ?? new URL(page).protocol, protocol) &&
    hostAdmits(host, hostname) &&
    portAdmits(wantedPort, port)
  );
}

/** A source of http admits the safer https, too. */
function schemeAdmits(wanted: string, given: string): boolean {
  return wanted === given || (wanted === 'http:' && given === 'https:');
}

function hostAdmits(wanted: string, given: string): boolean {
  return wanted.startsWith('*.') ? given.endsWith(wanted.slice(1)) : wanted === given;
}

/** `given` is '' for the scheme's own port. */
function portAdmits(wanted: string | undefined, given: string): boolean {
  if (wanted === '*') return true;
  if (wanted === undefined) return given === '';
  return wanted === given || (given === '' && (wanted === '443' || wanted === '80'));
}

/** Of several values, which a browser takes for a fault, one that refuses is enough; an unknown one refuses nothing. */
function refusesByOption(option: string, isSameOrigin: boolean): boolean {
  const values = option.split(',').map((value) => value.trim().toUpperCase());
  return values.includes('DENY') || (values.includes('SAMEORIGIN') && !isSameOrigin);
}
