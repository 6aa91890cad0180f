/** The providers that the demo brings along, as their administrator has entered them. */
import type { KnownProviders } from '../arrangement/known-providers.js';
import type { ProviderText } from '../arrangement/provider-text.js';
import type { Origins } from './headers.js';

/** Folders of the channel page: where the softphone is one of several providers it has another configuration. */
export const CHANNEL = '/channel/';
export const SHARED_CHANNEL = '/shared/channel/';

export function knownProviders({ widget, others }: Pick<Origins, 'widget' | 'others'>): KnownProviders {
  const softphone = { name: 'cif_softphone', label: 'Softphone' };
  return {
    softphone: {
      alone: { ...softphone, provider: `${widget}${CHANNEL}channel.html` },
      beside: { ...softphone, provider: `${widget}${SHARED_CHANNEL}channel.html` },
    },
    chat: example({ name: 'contoso_chat', label: 'Chat', provider: `${others}/chat.html` }, 'chat_default'),
    'second-phone': example(
      { name: 'contoso_phone', label: 'Second telephone', provider: `${others}/second-phone.html` },
      'second_phone_default',
    ),
  };
}

/** The example providers read from their custom parameters whether they need a default session. */
function example(record: Partial<ProviderText>, defaultSession: string) {
  return { alone: record, beside: { ...record, params: JSON.stringify({ defaultSession }) } };
}
