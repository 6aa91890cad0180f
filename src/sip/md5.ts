/**
 * MD5 (RFC 1321), for digest authentication with servers that know nothing stronger. No library: the smallest one is
 * four times as large, and the page loads it before it can ring.
 */

/** How far a word is turned in each of the four rounds, by turns (section 3.4). */
const TURNS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

const SINES = Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32));

/** The digest of the text in UTF-8, as 32 hexadecimal digits. */
export function md5(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) state = mixed(state, view, block);
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => digest.setUint32(index * 4, word, true));
  return Array.from(new Uint8Array(digest.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type State = [a: number, b: number, c: number, d: number];

/** A one, zeros, and the length in bits: whole blocks of 64 bytes (sections 3.1 and 3.2). */
function padded(bytes: Uint8Array): DataView {
  const blocks = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n, true);
  return view;
}

function mixed(state: State, view: DataView, block: number): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step++) {
    const [mix, word] = chosen(step, b, c, d);
    const sum = a + mix + (SINES[step] ?? 0) + view.getUint32(block + (word % 16) * 4, true);
    const turn = TURNS[step >> 4]?.[step % 4] ?? 0;
    [a, b, c, d] = [d, b + ((sum << turn) | (sum >>> (32 - turn))), b, c];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

/** The function of the round, and which word of the block it goes with. */
function chosen(step: number, b: number, c: number, d: number): readonly [mix: number, word: number] {
  if (step < 16) return [(b & c) | (~b & d), step];
  if (step < 32) return [(d & b) | (~d & c), 5 * step + 1];
  if (step < 48) return [b ^ c ^ d, 3 * step + 5];
  return [c ^ (b | ~d), 7 * step];
}
