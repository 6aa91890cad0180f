/** What a record is made of: values by the key of their column. */
export type Value = string | number | boolean | null;
export type Fields = Readonly<Record<string, Value>>;

export const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids are given with and without braces, in either case. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}
