/** The widget in a page of one's own: what a developer writes who has no agent desktop. */
import { loadConfig } from '../src/config/load.js';
import { explainProblems, startSoftphone } from '../src/start.js';
import { CifSoftphone } from '../src/ui/cif-softphone.js';
import '../src/define.js';

const element = document.querySelector('cif-softphone');
if (element instanceof CifSoftphone) {
  const { config, problems } = await loadConfig('/channel/config.json');
  if (config) startSoftphone(element, config, problems);
  else explainProblems(element, problems);
}
