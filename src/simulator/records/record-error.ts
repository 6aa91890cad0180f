/** Why the organisation refused a request for records. */
export type RecordFault =
  'EntityNotFound' | 'ObjectDoesNotExist' | 'DuplicateRecord' | 'InvalidRequest' | 'QuerySyntax';

export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly fault: RecordFault;

  constructor(fault: RecordFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
