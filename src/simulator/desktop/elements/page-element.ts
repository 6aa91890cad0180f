/** What the pages of the application tabs have in common: the records they show, and how they ask for another page. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ActEvent } from './act-event.js';
import type { Fields, RecordStore } from '../../records/store.js';
import type { TabContent } from '../tabs.js';

export abstract class PageElement extends LitElement {
  @property({ attribute: false }) records: RecordStore | null = null;
  /** Counts the changes of the desktop: records change within themselves. */
  @property({ type: Number }) revision = 0;
  /** Whether a click on a number reaches a provider. */
  @property({ type: Boolean }) dials = false;

  protected open(content: TabContent): void {
    this.dispatchEvent(new ActEvent({ type: 'openPage', content }));
  }

  protected openRecord(entity: string, id: string): void {
    this.open({ shows: 'record', entity, id });
  }
}

/** A value as text for people. */
export function shown(fields: Fields, key: string): string {
  return String(fields[key] ?? '');
}
