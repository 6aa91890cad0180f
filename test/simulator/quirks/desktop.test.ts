import { DESKTOP_EFFECTS } from './desktop-effects.js';
import { testEffects } from './effect.js';

testEffects(DESKTOP_EFFECTS);
