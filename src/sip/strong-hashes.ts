/** The hashes of RFC 8760. In a module of their own, fetched only where a server asks for them. */
import { sha256, sha512_256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const STRONG_HASHES = {
  'SHA-256': (text: string): string => bytesToHex(sha256(utf8ToBytes(text))),
  'SHA-512-256': (text: string): string => bytesToHex(sha512_256(utf8ToBytes(text))),
};
