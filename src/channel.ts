/** The channel page: what the agent desktop loads as the provider's channel URL. Its configuration lies beside it. */
import { loadConfig } from './config/load.js';
import { explainProblems, startSoftphone } from './start.js';
import { CifSoftphone } from './ui/cif-softphone.js';
import './define.js';

const element = document.querySelector('cif-softphone');
if (element instanceof CifSoftphone) {
  const { config, problems } = await loadConfig(new URL('config.json', document.baseURI).href);
  if (config) startSoftphone(element, config, problems);
  else explainProblems(element, problems);
}
