/**
 * Restores a link that a mail or chat program has rewritten: decodes HTML entities and `=3D`, and drops invisible
 * characters.
 */
export function plainLink(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, decimal, hex, name) => {
      if (name) return ENTITIES[(name as string).toLowerCase()] ?? entity
      const code = decimal ? parseInt(decimal as string, 10) : parseInt(hex as string, 16)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity
    })
    .replace(/=3d/gi, '=')
}

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  equals: '=',
}

/** The links inside a link. Redirects and mail filters carry the original link, each in an encoding of its own. */
export function linksInside(link: string): string[] {
  const encoded = [...link.matchAll(ENCODED_LINK)]
    .slice(0, MAX_LINKS)
    .map(([found]) => decoded(found))
  return [...proofpointLinks(link), ...encoded]
}

/** Not at the start, where the match would be the outer link itself. */
const ENCODED_LINK = /(?<!^)https?(?::|%(?:25){0,2}3A)(?:\/|%(?:25){0,2}2F){2}[^&\s"'<>]*/gi
const MAX_LINKS = 4

/** Proofpoint's "URL Defense" (https://help.proofpoint.com): v2 writes `-3A` for `:` and `_` for `/`, v3 writes `__…__;`. */
function proofpointLinks(link: string): string[] {
  const [, second] = /\/v2\/url\?u=(https?-3A__[^&\s]*)/i.exec(link) ?? []
  const third = /\/v3\/__(https?:[^\s]*)__;/i.exec(link)?.[1]
  const links = third === undefined ? [] : [third]
  if (second === undefined) return links
  const hex = second.replaceAll('_', '/').replace(/-([\da-f]{2})/gi, '%$1')
  return [...links, decoded(hex)]
}

/** Percent-decodes a text. If it is malformed, decodes only the printable ASCII sequences. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%([2-7][\da-f])/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    )
  }
}
