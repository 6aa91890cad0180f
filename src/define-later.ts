/** What a first call can ring and be talked on without: fetched right after the parts that it needs. */
import { SoftphoneAloud } from './ui/aloud.js';
import { SoftphoneCallRow } from './ui/call-row.js';
import { SoftphoneConference } from './ui/conference.js';
import { SoftphoneConsultation } from './ui/consultation.js';
import { SoftphoneCopy } from './ui/copy.js';
import { SoftphoneDetails } from './ui/details.js';
import { SoftphoneDialPad } from './ui/dial-pad.js';
import { SoftphoneElsewhere } from './ui/elsewhere.js';
import { SoftphoneExamination } from './ui/examination.js';
import { SoftphoneHeadset } from './ui/headset.js';
import { SoftphoneKeypad } from './ui/keypad.js';
import { SoftphoneNotices } from './ui/notices.js';
import { SoftphoneOtherCalls } from './ui/other-calls.js';
import { SoftphonePopOut } from './ui/pop-out.js';
import { SoftphonePreferences } from './ui/preferences.js';
import { SoftphonePresence } from './ui/presence.js';
import { SoftphoneQuality } from './ui/quality.js';
import { SoftphoneRecentCalls } from './ui/recent-calls.js';
import { SoftphoneRecording } from './ui/recording.js';
import { SoftphoneRecognition } from './ui/recognition.js';
import { SoftphoneSettings } from './ui/settings.js';
import { SoftphoneShortcutList } from './ui/shortcut-list.js';
import { SoftphoneSignIn } from './ui/sign-in.js';
import { SoftphoneStrip } from './ui/strip.js';
import { SoftphoneSurroundings } from './ui/surroundings.js';
import { SoftphoneTransfer } from './ui/transfer.js';
import { SoftphoneWrapUp } from './ui/wrap-up.js';
import { SoftphoneWrapUps } from './ui/wrap-ups.js';

export const LATER_TAGS: Readonly<Record<string, CustomElementConstructor>> = {
  'softphone-aloud': SoftphoneAloud,
  'softphone-call-row': SoftphoneCallRow,
  'softphone-conference': SoftphoneConference,
  'softphone-consultation': SoftphoneConsultation,
  'softphone-copy': SoftphoneCopy,
  'softphone-details': SoftphoneDetails,
  'softphone-dial-pad': SoftphoneDialPad,
  'softphone-elsewhere': SoftphoneElsewhere,
  'softphone-examination': SoftphoneExamination,
  'softphone-headset': SoftphoneHeadset,
  'softphone-keypad': SoftphoneKeypad,
  'softphone-notices': SoftphoneNotices,
  'softphone-other-calls': SoftphoneOtherCalls,
  'softphone-pop-out': SoftphonePopOut,
  'softphone-preferences': SoftphonePreferences,
  'softphone-presence': SoftphonePresence,
  'softphone-quality': SoftphoneQuality,
  'softphone-recent-calls': SoftphoneRecentCalls,
  'softphone-recording': SoftphoneRecording,
  'softphone-recognition': SoftphoneRecognition,
  'softphone-settings': SoftphoneSettings,
  'softphone-shortcut-list': SoftphoneShortcutList,
  'softphone-sign-in': SoftphoneSignIn,
  'softphone-strip': SoftphoneStrip,
  'softphone-surroundings': SoftphoneSurroundings,
  'softphone-transfer': SoftphoneTransfer,
  'softphone-wrap-ups': SoftphoneWrapUps,
  'softphone-wrap-up': SoftphoneWrapUp,
};
