import type { Ranks } from '../order'

/**
 * Ranks the lines of a text by UTF-16 code units. A multikey quicksort (Bentley and Sedgewick, 1997): it does not compare the
 * prefixes that lines share again and again, as sorting by comparison does.
 *
 * @param starts where each line begins, and as the last entry, where the next line would
 */
export function rankByRadix(text: string, starts: Uint32Array): Ranks {
  const lines = Uint32Array.from({ length: starts.length - 1 }, (_, line) => line)
  const of = new Uint32Array(lines.length)
  let known = 0
  const codeAt = (line: number, depth: number) => {
    const at = starts[line]! + depth
    return at < starts[line + 1]! - 1 ? text.charCodeAt(at) : -1
  }
  // A stack of ranges (start, end, depth) of lines that share their first `depth` characters. The lowest range is on top.
  const todo = [0, lines.length, 0]
  while (todo.length > 0) {
    const depth = todo.pop()!
    const end = todo.pop()!
    const start = todo.pop()!
    if (end - start === 1) of[lines[start]!] = known++
    if (end - start < 2) continue

    const pivot = codeAt(lines[(start + end) >> 1]!, depth)
    let same = start
    let more = end
    for (let place = start; place < more;) {
      const line = lines[place]!
      const code = codeAt(line, depth)
      if (code < pivot) {
        lines[place++] = lines[same]!
        lines[same++] = line
      } else if (code > pivot) {
        lines[place] = lines[--more]!
        lines[more] = line
      } else {
        place += 1
      }
    }
    todo.push(more, end, depth)
    if (pivot >= 0) todo.push(same, more, depth + 1)
    todo.push(start, same, depth)
    // Lines that end at this depth are equal to each other and less than all remaining lines, so they get the next rank.
    if (pivot < 0) {
      for (let place = same; place < more; place += 1) of[lines[place]!] = known
      known += 1
    }
  }
  return { known, of }
}
