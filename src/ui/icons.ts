/** Our own drawings, 20 by 20, in the colour of the text around them. The name is always said by the control itself. */
import { html, type TemplateResult } from 'lit';

export const outline = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>`;

const solid = (path: string): TemplateResult =>
  html`<svg class="solid" viewBox="0 0 20 20" aria-hidden="true">
    <path d=${path} fill-rule="evenodd"></path>
  </svg>`;

const HANDSET =
  'M4.4 3h2.4l1.7 4-1.9 1.6a9.4 9.4 0 0 0 4.8 4.8l1.6-1.9 4 1.7v2.4a1.4 1.4 0 0 1-1.5 1.4A12.6 12.6 0 0 1 3 4.5 1.4 1.4 0 0 1 4.4 3z';
const MICROPHONE =
  'M10 2.75a2.5 2.5 0 0 0-2.5 2.5v4a2.5 2.5 0 0 0 5 0v-4a2.5 2.5 0 0 0-2.5-2.5zM5 9.5a5 5 0 0 0 10 0M10 14.5v2.75';
const BELL = 'M10 3a4.5 4.5 0 0 0-4.5 4.5v3L4 13.5h12l-1.5-3v-3A4.5 4.5 0 0 0 10 3zM8.2 16a2 2 0 0 0 3.6 0';

export const handset = outline(HANDSET);
export const addCall = outline(`${HANDSET}M14.5 2.5v6M11.5 5.5h6`);
export const answerHandset = solid(HANDSET);
export const hangUpHandset = solid(
  'M1.8 11.6c0-1 .4-1.7 1.1-2.3a11.4 11.4 0 0 1 14.2 0c.7.6 1.1 1.3 1.1 2.3v1.1c0 .7-.6 1.2-1.3 1l-2.8-.6a1 1 0 0 1-.8-1v-1.7a10 10 0 0 0-6.6 0v1.7a1 1 0 0 1-.8 1l-2.8.6c-.7.2-1.3-.3-1.3-1z',
);
export const microphone = outline(MICROPHONE);
export const microphoneOff = outline(`${MICROPHONE}M3 3l14 14`);
export const pause = solid('M6 4h2.6v12H6zM11.4 4H14v12h-2.6z');
export const transfer = outline(`${HANDSET}M11 4.5h6.5M14.8 1.8l2.7 2.7-2.7 2.7`);
export const keypad = solid(
  [4.5, 10, 15.5]
    .flatMap((y) => [4.5, 10, 15.5].map((x) => `M${x - 1.4} ${y}a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 1 0-2.8 0z`))
    .join(''),
);
export const incoming = outline('M15 5L5.5 14.5M5.5 7.5v7h7');
export const outgoing = outline('M5 15l9.5-9.5M7.5 5.5h7v7');
export const help = outline(
  'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M10 14v.1',
);
export const gear = outline(
  'M10 7.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4M10 4.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
);
export const person = outline('M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 16.5c.3-3 2.6-4.5 6-4.5s5.7 1.5 6 4.5');

/** Four shapes for four states of the line, so that none is told by colour alone. */
export const lineReady = solid(
  'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9 13.6l-3.4-3.4 1.2-1.2 2.2 2.2 4.4-4.4 1.2 1.2z',
);
export const lineConnecting = outline(
  'M10 2.75a7.25 7.25 0 0 1 7.25 7.25M10 17.25a7.25 7.25 0 0 1-7.25-7.25M10 6.5V10l2.5 2',
);
export const lineDown = solid('M10 1.8L18.2 10 10 18.2 1.8 10zM9.1 5.8v5.4h1.8V5.8zM9.1 12.6v1.8h1.8v-1.8z');
export const lineSignedOut = outline('M10 2.75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 0 0 0-14.5zM6.5 10h7');
/** Those who call hear that they are not wanted now; on and off as a bell with and without a stroke. */
export const doNotDisturb = solid('M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM5.5 9h9v2h-9z');
export const bell = outline(BELL);
export const bellOff = outline(`${BELL}M3 3l14 14`);
export const warning = outline('M10 3L2.5 16.5h15zM10 8v4M10 14.2v.1');
