/** Drawings of the parts that come later; the others are in `icons.ts`. */
import { outline } from './icons.js';

export const swap = outline('M6.5 16V4M3.5 7l3-3 3 3M13.5 4v12M10.5 13l3 3 3-3');
export const people = outline(
  'M7.5 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2.5 16c.2-2.6 2-4 5-4s4.8 1.4 5 4M13 4.3a2.5 2.5 0 0 1 0 4.4M14.5 12.3c1.8.5 2.8 1.7 3 3.7',
);
export const dismiss = outline('M5.5 5.5l9 9M14.5 5.5l-9 9');
export const info = outline('M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9.2v4.6M10 6.4v.1');
export const noDesktop = outline('M3 4.5h14v9H3zM7 16.5h6M10 13.5v3M4 2.5l12.5 15');
export const popOut = outline('M8 4H4v12h12v-4M11 3.5h5.5V9M16.5 3.5L9 11');
export const popIn = outline('M8 4H4v12h12v-4M15 11H9V5M9 11l7.5-7.5');
export const missed = outline('M5 5l10 10M15 5L5 15');
