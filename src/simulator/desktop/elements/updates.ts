/** Waits for what an update has set off in the elements inside, outermost first. */
export async function updatesIn(element: Element): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
    if (inner.shadowRoot) await updatesIn(inner);
  }
}
