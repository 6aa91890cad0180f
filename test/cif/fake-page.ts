/** A window whose document is real, but loads nothing: what the script would do is for the test to say. */
import type { Framework } from '../../src/cif/framework.js';
import type { Page } from '../../src/cif/library.js';

export const ORGANIZATION = 'https://contoso.crm4.dynamics.com';
export const QUERY = `?ucilib=${encodeURIComponent(`${ORGANIZATION}/webresources/Widget/msdyn_ciLibrary.js`)}`;

export class FakePage extends EventTarget implements Page {
  readonly location: { readonly search: string };
  readonly parent: unknown;
  readonly document = document.implementation.createHTMLDocument();
  Microsoft: { readonly CIFramework?: Framework } = {};

  constructor(search = QUERY, framed = true) {
    super();
    this.location = { search };
    this.parent = framed ? {} : this;
  }

  /** The scripts that were inserted. */
  get scripts(): HTMLScriptElement[] {
    return [...this.document.scripts];
  }

  /** The library runs and says that it is ready. */
  deliver(framework: Framework): void {
    this.Microsoft = { CIFramework: framework };
    this.dispatchEvent(new Event('CIFInitDone'));
  }

  /** What becomes of the script itself. */
  script(event: 'load' | 'error'): void {
    for (const script of this.scripts) script.dispatchEvent(new Event(event));
  }
}
