/** What only a person at the desktop can do and see. Sessions and tabs go by their titles, as they do for a person. */
export interface Agent {
  /** Resolves when it is done. */
  does(deed: Deed): Promise<void>;
  /** Resolves as soon as the agent sees it. */
  sees(sight: Sight): Promise<void>;
}

export type Deed =
  | { readonly deed: 'acceptToast' | 'rejectToast' | 'togglePanel' }
  | { readonly deed: 'saveForm' | 'closeForm' | 'sendArticle' | 'rememberWebsite' }
  | { readonly deed: 'switchSession' | 'closeSession'; readonly title: string }
  | { readonly deed: 'closeTab'; readonly title: string }
  | { readonly deed: 'dragPanel'; readonly width: number }
  | { readonly deed: 'openRecord'; readonly entity: string; readonly id: string }
  /** Clicks the business phone of a contact. */
  | { readonly deed: 'clickNumber'; readonly contact: string; readonly value: string }
  /** A page of the app raises a click-to-act of its own. */
  | { readonly deed: 'raiseClickToAct'; readonly detail: Readonly<Record<string, unknown>> }
  | { readonly deed: 'setPresence'; readonly presence: string };

export type Sight =
  | {
      readonly sight: 'toast';
      readonly title: string;
      /** What stands in it, header before value. */
      readonly fields: readonly (readonly [string, string])[];
      /** The texts of its buttons. */
      readonly buttons: readonly string[];
    }
  | { readonly sight: 'noToast' | 'websiteLoadedAnew' }
  | { readonly sight: 'session' | 'sessionInFront' | 'tab' | 'noTab' | 'tabInFront'; readonly title: string }
  | { readonly sight: 'attention' | 'breach' | 'noMark'; readonly session: string }
  | { readonly sight: 'activity'; readonly session: string; readonly count: number }
  | { readonly sight: 'page'; readonly page: Page; readonly text: string }
  | { readonly sight: 'panel'; readonly mode: 'minimized' | 'docked' | 'hidden' };

/** Kinds of page; the text is the name of the record, of the list's table, or what is sought. */
export type Page =
  'record' | 'newRecord' | 'list' | 'search' | 'dashboard' | 'website' | 'webResource' | 'customPage';

const DEEDS = {
  acceptToast: 'Accept the notification.',
  rejectToast: 'Reject the notification.',
  togglePanel: 'Press the button that opens and minimises the communication panel.',
  saveForm: 'Save the form.',
  closeForm: 'Close the form without saving it.',
  sendArticle: 'Open a knowledge article and press Send.',
  rememberWebsite: 'Look at the website in front: it will be loaded anew.',
} as const;

/** The deed as a request to a person. */
export function requestFor(deed: Deed): string {
  switch (deed.deed) {
    case 'switchSession':
      return `Switch to the session “${deed.title}”.`;
    case 'closeSession':
      return `Close the session “${deed.title}” and confirm it.`;
    case 'closeTab':
      return `Close the tab “${deed.title}”.`;
    case 'dragPanel':
      return `Drag the edge of the panel until it is about ${deed.width} pixels wide.`;
    case 'openRecord':
      return `Open the ${deed.entity} with the id ${deed.id}.`;
    case 'clickNumber':
      return `Open the contact with the id ${deed.contact} and click its business phone, ${deed.value}.`;
    case 'raiseClickToAct':
      return `In the console of the app’s own page: dispatchEvent(new CustomEvent("CIClickToAct", {detail: ${JSON.stringify(deed.detail)}}))`;
    case 'setPresence':
      return `Set your presence to ${deed.presence}.`;
    default:
      return DEEDS[deed.deed];
  }
}

/** The sight as a question to a person. */
export function questionFor(sight: Sight): string {
  switch (sight.sight) {
    case 'toast': {
      const fields = sight.fields.map(([header, value]) => `${header}: ${value}`).join(', ');
      return `Is there a notification “${sight.title}” with ${fields || 'no fields'} and the buttons ${sight.buttons.join(' and ')}?`;
    }
    case 'noToast':
      return 'Is there no notification?';
    case 'websiteLoadedAnew':
      return 'Was the website in front loaded anew?';
    case 'attention':
      return `Does the session “${sight.session}” ask for attention?`;
    case 'breach':
      return `Has the session “${sight.session}” an exclamation mark?`;
    case 'noMark':
      return `Has the session “${sight.session}” no mark at all?`;
    case 'activity':
      return `Has the session “${sight.session}” the number ${sight.count}?`;
    case 'page':
      return `Does the page in front show: ${sight.page} “${sight.text}”?`;
    case 'panel':
      return `Is the communication panel ${sight.mode}?`;
    default:
      return questionForTitle(sight);
  }
}

function questionForTitle({ sight, title }: Extract<Sight, { title: string }>): string {
  switch (sight) {
    case 'session':
      return `Is there a session “${title}”?`;
    case 'sessionInFront':
      return `Is the session “${title}” the one in front?`;
    case 'tab':
      return `Is there a tab “${title}”?`;
    case 'noTab':
      return `Is there no tab “${title}”?`;
    default:
      return `Is the tab “${title}” the one in front?`;
  }
}
