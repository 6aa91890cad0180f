/** The answer to a challenge where the telephone has a token in the place of a password (RFC 8898, RFC 6750 section 2.1). */
export class Bearer {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** Whatever the challenge says of scope and of who gives tokens: ours is from whom the configuration names. */
  authenticate(): boolean {
    return true;
  }

  toString(): string {
    return `Bearer ${this.#token}`;
  }
}
