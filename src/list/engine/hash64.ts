/** How much is encoded at a time, in UTF-16 code units. Each takes at most three bytes in UTF-8. */
const CHUNK = 65_536
const encoder = new TextEncoder()
const bytes = new Uint8Array(3 * CHUNK + 16)
const words = new Uint32Array(bytes.buffer)

/**
 * Hashes a slice of a text to 64 bits: two different slices have the same hash with a probability of one in 10^19. It uses four
 * lanes, as xxHash does (https://github.com/Cyan4973/xxHash), so that a processor works on them in parallel, and hashes UTF-8
 * bytes, which are faster to read than characters. All lone surrogates hash alike; a response contains none, because it was
 * decoded from bytes.
 */
export function hash64(text: string, from: number, to: number): string {
  let a = 0x9e3779b1 ^ (to - from)
  let b = 0x85ebca77
  let c = 0xc2b2ae3d
  let d = 0x27d4eb2f
  // Chunks overlap by one code unit, so that a surrogate pair is whole in at least one of them.
  for (let at = from; at < to; at += CHUNK - 1) {
    const { written } = encoder.encodeInto(text.slice(at, Math.min(at + CHUNK, to)), bytes)
    // Zero the rest of the last four words.
    const end = Math.ceil(written / 16) * 4
    bytes.fill(0, written, end * 4)
    for (let word = 0; word < end; word += 4) {
      a = mix(a, words[word]!)
      b = mix(b, words[word + 1]!)
      c = mix(c, words[word + 2]!)
      d = mix(d, words[word + 3]!)
    }
  }
  return `${mix(mix(a, b), c) >>> 0} ${mix(mix(c, d), b) >>> 0}`
}

/** A bijection in each argument, so that a single difference always changes the result. */
function mix(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
