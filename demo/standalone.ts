/** The widget in a page of one's own: what a developer writes who has no agent desktop. */
import { openSoftphone } from '../src/start.js';
import { CifSoftphone } from '../src/ui/cif-softphone.js';
import '../src/define.js';

const element = document.querySelector('cif-softphone');
if (element instanceof CifSoftphone) await openSoftphone(element, '/channel/config.json');
