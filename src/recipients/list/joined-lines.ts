/**
 * Lines with what was broken off joined to them again: the address of a folded mail header, the other half of an address. In the
 * place of a line that was joined is an empty one.
 */
export function joinedLines(lines: readonly string[]): string[] {
  const joined = [...lines]
  let last = 0
  lines.forEach((line, at) => {
    if (at > 0 && isContinued(lines[at - 1]!, line)) {
      joined[last] += ` ${line.trim()}`
      joined[at] = ''
    } else last = at
  })
  return joined
}

function isContinued(before: string, line: string): boolean {
  const end = before.trimEnd().slice(-64)
  const start = line.slice(0, 300)
  if (FOLDED.test(start)) return /[\p{L}."')]$/u.test(end)
  return /[^\s@＠]@$/.test(end)
    ? DOMAIN.test(start)
    : /^@\S/.test(start) && DOMAIN.test(start.slice(1)) && /(?:^|\s)[^\s@＠,;]+$/.test(end)
}

const FOLDED = /^[ \t]+<[^\s<>]+[@＠]/
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?=[\s,;>)]|$)/u
