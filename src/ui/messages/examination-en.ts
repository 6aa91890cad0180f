/** English: how a call is heard, what to do about it, and why one cannot talk. */
import type { Explanations } from '../messages.js';

const CLOSER = 'Move closer to your Wi-Fi or plug in a cable.';

export const quality: Explanations['quality'] = {
  theyHear: 'They hear you',
  youHear: 'You hear them',
  grade: { good: 'well', fair: 'fairly', poor: 'badly', none: 'not at all', unknown: 'not known' },
  warning: {
    sentSilence: ['They do not hear you.', 'No sound leaves this telephone.', 'Check your headset.'],
    receivedSilence: ['You do not hear them.', 'No sound comes from their side.', 'Ask them to call again.'],
    mutedSpeech: ['You are muted.', 'They do not hear what you say.', 'Turn Mute off.'],
    sentLoss: ['They lose parts of what you say.', '', CLOSER],
    receivedLoss: ['You lose parts of what they say.', '', CLOSER],
    sentJitter: ['Your voice reaches them unevenly.', '', 'Stop downloads and video on your network.'],
    receivedJitter: ['Their voice arrives unevenly.', '', 'Stop downloads and video on your network.'],
    delay: ['Your words arrive late.', '', 'Leave a pause after each sentence.'],
  },
  heading: 'Sound of the calls',
  scores: (who, sent, received) => `${who}: they heard ${sent}, you heard ${received} of 4.5`,
  warnedOf: (warnings) => `Warned of: ${warnings}`,
};

const ASK = 'Tell your administrator.';

export const examination: Explanations['examination'] = {
  question: 'Why can’t I talk?',
  looking: 'Looking… If the browser asks for the microphone, allow it.',
  copy: 'Copy this answer',
  allWell: [
    'Nothing is wrong here.',
    'Microphone, line and sound work.',
    'If you still hear nothing, check the volume and the headset.',
  ],
  forAdministrator: (cure) => `For your administrator: ${cure}`,
  finding: {
    mutedBySystem: [
      'The microphone is muted outside the browser.',
      'Callers hear silence.',
      'Press the key on your headset, or look at the sound and privacy settings of your computer.',
    ],
    undecided: [
      'The browser is still asking for the microphone.',
      'Until you answer, callers could not hear you.',
      'Answer the question beside the address bar.',
    ],
    connecting: ['The line is still connecting.', 'Callers cannot reach you yet.', 'Wait a moment.'],
    signedOut: ['You are signed out.', 'Callers cannot reach you.', 'Sign in.'],
    pathFailed: ['Sound finds no way through the network.', 'Neither of you hears the other.', ASK],
    noRelay: ['Sound finds no way through the network.', 'Neither of you hears the other.', ASK],
    muted: ['You have muted the call.', 'They do not hear you.', 'Turn Mute off.'],
    notHeard: [
      'No sound leaves this telephone.',
      'They do not hear you.',
      'Unplug your headset and plug it in again.',
    ],
    nothingHeard: ['No sound comes from their side.', 'You do not hear them.', 'Call them again.'],
    notExamined: [
      'The telephone could not be examined.',
      'Perhaps the network is down.',
      'Check your network or VPN, then try again.',
    ],
  },
  cure: {
    insecure: 'serve the page by https; browsers give the microphone to no other.',
    notDelegated: 'the frame around this page needs allow="microphone; autoplay".',
    denied: 'a browser policy can allow the microphone for this address (AudioCaptureAllowedUrls).',
    soundBlocked: 'the frame needs allow="autoplay"; a browser policy can allow it (AutoplayAllowlist).',
    unreachable: 'look whether the address in sip.servers is right and a proxy lets WebSockets through.',
    silent: 'the WebSocket opens, but no SIP answer comes: look at the server and what stands before it.',
    wrongPassword: 'check the user’s password at the server, or what the credentials endpoint gives.',
    unknownUser: 'the user is missing at the server, or sip.domain is wrong.',
    serverRefused: 'the SIP status is in the details; the server’s log says why.',
    pathFailed:
      'a TURN server is configured, but no way leads through it: check address, credentials and firewall.',
    noRelay: 'no TURN server is configured; name one in sip.iceServers, best over TLS on port 443.',
    notHeard: 'if it concerns all agents, look at the firewall: RTP leaves by UDP.',
    nothingHeard: 'if it concerns all calls, look at the RTP settings of the server (NAT, media address).',
  },
};
