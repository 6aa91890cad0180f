/** What can be wrong with each field of a provider, in words that name the cure. */
import type { Field } from './provider-text.js';

/** What is wrong with a value; '' when nothing is. `pageProtocol`: of the page that the desktop is in. */
type FaultOf = (value: string, pageProtocol: string) => string;

/** What an administrator's form takes for the custom parameters. */
const LONGEST_PARAMETERS = 2_000;

const unless =
  (pattern: RegExp, message: string): FaultOf =>
  (value) =>
    pattern.test(value) ? '' : message;

export const FAULTS: Readonly<Record<Field, FaultOf>> = {
  provider: addressFault,
  name: unless(
    /^([a-z]\w{0,99})?$/i,
    'The unique name begins with a letter and has only letters, digits and underscores, at most 100: contoso_phone.',
  ),
  label: unless(/^.{0,100}$/, 'The label has 100 characters at most.'),
  order: unless(/^\d{0,6}$/, 'The channel order is a whole number from 0; 0 is the first.'),
  params: ({ length }) =>
    length <= LONGEST_PARAMETERS
      ? ''
      : `The custom parameters have ${length} characters. Shorten them to ${LONGEST_PARAMETERS}, which is the most that the organisation stores.`,
  trusted: unless(
    /^((https?:\/\/)?[a-z\d-]+(\.[a-z\d-]+)*(:\d{1,5})?\/?)?$/i,
    'The trusted domain is a host or its https address, such as phone.example.com.',
  ),
  outbound: unless(/^(yes|no)?$/, 'Outbound communication is yes or no.'),
  version: unless(/^([12]\.0)?$/, 'The API version is 1.0 or 2.0.'),
  analytics: unless(/^(yes|no)?$/, 'Analytics is yes or no.'),
};

/** '' when a frame of this page may load the address. */
function addressFault(address: string, pageProtocol: string): string {
  if (address === '') return 'The channel URL is missing. Give the address of the provider’s page.';
  if (!URL.canParse(address))
    return `“${address}” is no address. Write it whole, such as https://phone.example.com/channel.html.`;
  const { protocol, username, password, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:')
    return `The channel URL begins with ${protocol}. It must begin with https:// (or http:// for a page of this machine).`;
  if (username !== '' || password !== '')
    return 'The channel URL has a user name or a password in it. Take it out: browsers load no such frame.';
  if (protocol === 'http:' && pageProtocol === 'https:' && !isThisMachine(hostname))
    return 'This desktop is on https, and a browser loads no http page into it. Give the provider’s https address, or open the desktop on http.';
  return '';
}

/** Browsers take http of this machine for as safe as https (W3C Secure Contexts, section 3.1). */
function isThisMachine(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
  );
}
