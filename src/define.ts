/** Registers the tags. The only module of the package with an effect on import. */
import { registerFirst, registerOthers } from './tags.js';

registerFirst();
registerOthers();
