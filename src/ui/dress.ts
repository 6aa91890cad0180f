/**
 * Styles in whichever document an element stands: the telephone can be taken to another window, and a constructed sheet
 * belongs to the document that it was made in. There, its copy is worn.
 * https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
import type { CSSResultOrNative } from 'lit';

const copies = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The sheet of these styles that elements of the document can wear; undefined in one that is in no window any more. */
export function sheetIn(page: Document, styles: CSSResultOrNative): CSSStyleSheet | undefined {
  // Those of our own elements are all written as text.
  if (!('cssText' in styles)) return undefined;
  if (page === document) return styles.styleSheet;
  const known = copies.get(page) ?? new Map<string, CSSStyleSheet>();
  copies.set(page, known);
  const text = styles.cssText;
  const sheet = known.get(text) ?? (page.defaultView ? new page.defaultView.CSSStyleSheet() : undefined);
  if (sheet && !known.has(text)) {
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return sheet;
}

export function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  root.adoptedStyleSheets = styles.flatMap((each) => sheetIn(root.ownerDocument, each) ?? []);
}
