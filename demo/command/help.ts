/** What `cif-desktop --help` prints. */
export const HELP = `
cif-desktop: a simulated agent desktop (Channel Integration Framework 1.0 and 2.0) for the provider at a channel URL.

  cif-desktop                                        the demo: softphone, customer's phone, SIP exchange
  cif-desktop --provider https://phone.example.com/channel.html --label "Our phone"
  cif-desktop --provider softphone --provider chat   several side by side; those of the demo go by their names:
                                                     softphone, chat, second-phone

Provider: what follows a --provider is about that one
  --provider ADDRESS       channel URL, or the name of one of the demo's
  --name NAME              unique name, such as contoso_phone
  --label TEXT             title of the panel
  --order N                channel order; 0 is the first
  --params JSON|FILE       custom parameters, as text or as a file that holds them
  --trusted-domain DOMAIN  trusted domain
  --api 1.0|2.0            API version; 2.0 by default
  --outbound yes|no        enable outbound communication (click-to-act); yes by default
  --analytics yes|no       enable analytics; yes by default

Desktop
  --app multi|single       multi-session (2.0) or single-session app (1.0); multi by default
  --templates FILE         JSON with the organisation's session, tab and notification templates
  --quirk NAME=VALUE       turns a switch of the simulator; several times for several

Server
  --port N                 0 takes any free one; without it the first free one from 8400 on
  --https                  the desktop on https, with a certificate made for localhost
  --cert FILE --key FILE   with this certificate instead, in PEM
  --help                   this text
`;
