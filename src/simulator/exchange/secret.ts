/** A key that lives as long as the process, and what is sealed or drawn with it. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export class Secret {
  readonly #key = crypto.getRandomValues(new Uint8Array(32));

  /** 128 bits that nobody else can compute for this text; the purpose keeps one use from serving another. */
  seal(purpose: 'nonce' | 'route', text: string): string {
    return bytesToHex(hmac(sha256, this.#key, utf8ToBytes(`${purpose}\n${text}`))).slice(0, 32);
  }
}

/** 96 random bits in hexadecimal. */
export function randomToken(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(12)));
}

/** A short name for a text, the same for the same text. */
export function fingerprint(...texts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(texts.join('\n')))).slice(0, 16);
}

/** Compares without telling by the time taken where two texts differ. */
export function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}
