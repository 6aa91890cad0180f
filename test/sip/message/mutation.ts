/** Texts damaged at random, in the same way on every run. */

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SHARDS = [
  ...['\r\n', '\r\n ', '"', '\\', '<', '>', ';', ',', ':', '%', '@', '\0', ' ', '\ud800', 'SIP/2.0'],
  '9'.repeat(30),
];

/** One to eight small wounds: letters cut out, doubled or put in. */
export function mutate(text: string, random: () => number): string {
  let mutant = text;
  for (let wounds = 1 + Math.floor(random() * 8); wounds > 0; wounds -= 1) {
    const from = Math.floor(random() * mutant.length);
    const to = from + Math.floor(random() * 20);
    const shard = SHARDS[Math.floor(random() * SHARDS.length)] ?? '';
    const middle = [shard, '', mutant.slice(from, to).repeat(2), shard + mutant.slice(from, to)];
    mutant = mutant.slice(0, from) + (middle[Math.floor(random() * 4)] ?? '') + mutant.slice(to);
  }
  return mutant;
}
