/** The agent has changed what stands in a field of a form. */
export class FieldChanged extends Event {
  /** As the control has it: of a lookup the id of a record, of a choice its number. */
  readonly value: string;

  constructor(value: string) {
    super('field-changed', { bubbles: true, composed: true });
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'field-changed': FieldChanged;
  }
}
