/** The icon of a page, on its tab and on its session. */
import { icons } from './icons.js';
import type { SVGTemplateResult } from 'lit';
import type { TabContent } from '../tabs.js';

const BY_TABLE: Readonly<Record<string, SVGTemplateResult>> = {
  contact: icons.person,
  account: icons.building,
  incident: icons.case,
  phonecall: icons.phone,
  annotation: icons.note,
  knowledgearticle: icons.book,
};

export function tableIcon(entity: string): SVGTemplateResult {
  return BY_TABLE[entity] ?? icons.note;
}

export function pageIcon(content: TabContent): SVGTemplateResult {
  switch (content.shows) {
    case 'dashboard':
      return icons.grid;
    case 'list':
    case 'record':
      return tableIcon(content.entity);
    case 'newRecord':
      return icons.add;
    case 'search':
      return icons.search;
    default:
      return icons.globe;
  }
}
