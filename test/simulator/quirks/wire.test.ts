import { testEffects } from './effect.js';
import { WIRE_EFFECTS } from './wire-effects.js';

testEffects(WIRE_EFFECTS);
