/** A name that nobody can guess: ten characters of `0-9 a-v`, about 50 bits. */
export function randomToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 32).toString(32)).join('');
}
