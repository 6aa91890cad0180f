/** What a timeline has to be read with: whose providers there are and which templates. Kept in files, too. */
import type { Desktop } from '../desktop/desktop.js';

export interface Surroundings {
  /** In channel order. */
  readonly providers: readonly ProviderOutline[];
  readonly templates: TemplateOutlines;
}

export interface ProviderOutline {
  readonly name: string;
  readonly label: string;
}

export interface TemplateOutlines {
  readonly sessions: readonly SessionOutline[];
  readonly notifications: readonly NotificationOutline[];
  /** Names of the application tab templates. */
  readonly tabs: readonly string[];
}

export interface SessionOutline {
  readonly name: string;
  readonly isGeneric: boolean;
  readonly title: string;
  /** Names of the application tab templates that it opens. */
  readonly tabs: readonly string[];
}

export interface NotificationOutline {
  readonly name: string;
  /** Its title and the values of its fields, with slugs. */
  readonly texts: readonly string[];
}

export const NO_SURROUNDINGS: Surroundings = {
  providers: [],
  templates: { sessions: [], notifications: [], tabs: [] },
};

export function surroundingsOf({
  providers,
  templates,
}: Pick<Desktop, 'providers' | 'templates'>): Surroundings {
  return {
    providers: providers.map(({ name, label }) => ({ name, label })),
    templates: {
      sessions: templates.sessions.map(({ name, type, title, anchorTab, additionalTabs }) => ({
        name,
        isGeneric: type === 'generic',
        title,
        tabs: [anchorTab, ...additionalTabs],
      })),
      notifications: templates.notifications.map(({ name, title, fields }) => ({
        name,
        texts: [title, ...fields.map(({ value }) => value)],
      })),
      tabs: templates.tabs.map(({ name }) => name),
    },
  };
}
