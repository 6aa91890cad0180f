/** The channel page: what the agent desktop loads as the provider's channel URL. Its configuration lies beside it. */
import { openSoftphone } from './start.js';
import { registerFirst, registerOthers } from './tags.js';
import { CifSoftphone } from './ui/cif-softphone.js';

registerFirst();
const element = document.querySelector('cif-softphone');
if (element instanceof CifSoftphone)
  // Not awaited: what is fetched later imports from this file, and would wait until there is a telephone.
  void openSoftphone(element, new URL('config.json', document.baseURI).href, registerOthers);
