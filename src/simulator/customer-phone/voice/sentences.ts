/** What the customers say, in letters for the eye and in sounds for the synthesiser, and how each of them sounds. */
import type { Voice } from './voice.js';

export interface Sentence {
  readonly text: string;
  /** As `readTranscript` reads it. */
  readonly sounds: string;
}

/** A person on the telephone: the first sentence is said once, the others again and again. */
export interface Persona {
  readonly voice: Voice;
  readonly greeting: Sentence;
  readonly story: Story;
}

type Story = readonly [Sentence, ...Sentence[]];

const WOMAN: Voice = { pitch: 195, liveliness: 0.24, tract: 1.15, pace: 0.95, breathiness: 0.35 };
const MAN: Voice = { pitch: 112, liveliness: 0.26, tract: 1, pace: 0.95, breathiness: 0.15 };
const OLD_MAN: Voice = { pitch: 92, liveliness: 0.22, tract: 0.97, pace: 0.85, breathiness: 0.3 };
const YOUNG_WOMAN: Voice = { pitch: 220, liveliness: 0.28, tract: 1.18, pace: 1.02, breathiness: 0.25 };

/** First names that the synthesiser can say, with the voice that goes with each. */
const NAMES: Readonly<Record<string, { readonly sounds: string; readonly voice: Voice }>> = {
  Alex: { sounds: 'AE1 L AX K S', voice: MAN },
  Ann: { sounds: 'AE1 N', voice: WOMAN },
  Anna: { sounds: 'AE1 N AX', voice: YOUNG_WOMAN },
  Bob: { sounds: 'B AA1 B', voice: MAN },
  David: { sounds: 'D EY1 V IH D', voice: MAN },
  Jim: { sounds: 'JH IH1 M', voice: OLD_MAN },
  John: { sounds: 'JH AA1 N', voice: MAN },
  Maria: { sounds: 'M AX R IY1 AX', voice: WOMAN },
  Nancy: { sounds: 'N AE1 N S IY', voice: YOUNG_WOMAN },
  Patrick: { sounds: 'P AE1 T R IH K', voice: MAN },
  Paul: { sounds: 'P AO1 L', voice: OLD_MAN },
  Robert: { sounds: 'R AA1 B ER T', voice: OLD_MAN },
  Sara: { sounds: 'S EH1 R AX', voice: YOUNG_WOMAN },
  Scott: { sounds: 'S K AA1 T', voice: MAN },
  Siobhán: { sounds: 'SH IH V AO1 N', voice: YOUNG_WOMAN },
  Susan: { sounds: 'S UW1 Z AX N', voice: WOMAN },
  Susanna: { sounds: 'S UW Z AE1 N AX', voice: WOMAN },
  Thomas: { sounds: 'T AA1 M AX S', voice: OLD_MAN },
  Yvonne: { sounds: 'IY V AA1 N', voice: WOMAN },
};

const STORIES: readonly [Story, ...Story[]] = [
  [
    { text: 'My order has not arrived.', sounds: 'M AY AO1 R D ER HH AE Z N AA1 T AX R AY1 V D .' },
    { text: 'Can you help me?', sounds: 'K AE N Y UW HH EH1 L P M IY ?' },
    {
      text: 'The number is four, two, seven.',
      sounds: 'DH AX N AH1 M B ER IH Z F AO1 R , T UW1 , S EH1 V AX N .',
    },
    { text: 'Thank you. I will wait.', sounds: 'TH AE1 NG K Y UW . AY W IH L W EY1 T .' },
  ],
  [
    {
      text: 'My coffee machine does not start.',
      sounds: 'M AY K AO1 F IY M AX SH IY1 N D AH Z N AA1 T S T AA1 R T .',
    },
    {
      text: 'There is a red light, and a noise.',
      sounds: 'DH EH R IH Z AX R EH1 D L AY1 T , AE N D AX N OY1 Z .',
    },
    { text: 'What should I do?', sounds: 'W AH1 T SH UH D AY D UW1 ?' },
    { text: 'Okay. I am trying that now.', sounds: 'OW K EY1 . AY AE M T R AY1 IH NG DH AE T N AW1 .' },
  ],
  [
    {
      text: 'I want to change my address.',
      sounds: 'AY W AA1 N T T UW CH EY1 N JH M AY AE D R EH1 S .',
    },
    { text: 'We are moving in May.', sounds: 'W IY AA R M UW1 V IH NG IH N M EY1 .' },
    { text: 'Did you get that?', sounds: 'D IH D Y UW G EH1 T DH AE1 T ?' },
    { text: 'Yes, I can hear you well.', sounds: 'Y EH1 S , AY K AE N HH IH1 R Y UW W EH1 L .' },
  ],
];

/** The person of this name; `position` in the list of customers varies voice and story. */
export function personaOf(name: string, position: number): Persona {
  const story = STORIES[position % STORIES.length] ?? STORIES[0];
  const first = name.split(' ', 1)[0] ?? '';
  const known = Object.hasOwn(NAMES, first) ? NAMES[first] : undefined;
  if (!known) return { voice: position % 2 === 0 ? YOUNG_WOMAN : MAN, greeting: HELLO, story };
  const greeting = {
    text: `Hello, this is ${first}.`,
    sounds: `HH AX L OW1 , DH IH S IH Z ${known.sounds} .`,
  };
  return { voice: known.voice, greeting, story };
}

const HELLO: Sentence = {
  text: 'Hello. Am I speaking to customer service?',
  sounds: 'HH AX L OW1 . AE M AY S P IY1 K IH NG T UW K AH1 S T AX M ER S ER1 V IH S ?',
};
