/** How much is hashed in one go, in characters; each is three bytes at most. */
const STRETCH = 65_536
const encoder = new TextEncoder()
const bytes = new Uint8Array(3 * STRETCH + 16)
const words = new Uint32Array(bytes.buffer)

/**
 * A hash of a stretch of a text: stretches with the same hash are the same, but for a chance of one in 10^19. Four lanes, as
 * in xxHash, so that a processor works on all at once; over bytes, which are quicker to go through than characters.
 * Halves of a pair of surrogates are all alike here; no response has them, because it was decoded from bytes.
 */
export function hash64(text: string, from: number, to: number): string {
  let a = 0x9e3779b1 ^ (to - from)
  let b = 0x85ebca77
  let c = 0xc2b2ae3d
  let d = 0x27d4eb2f
  // One character is hashed twice: a pair of surrogates is whole on one side of it.
  for (let at = from; at < to; at += STRETCH - 1) {
    const { written } = encoder.encodeInto(text.slice(at, Math.min(at + STRETCH, to)), bytes)
    // What is left of the last four words holds nothing.
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

/** One to one in either argument, so that no single difference is lost. */
function mix(lane: number, word: number): number {
  const mixed = Math.imul(lane ^ word, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
