/**
 * The text of a link as it was before mail and chat programs wrote it: without HTML entities, `=3D`, and characters
 * that are not drawn.
 */
export function plainLink(text: string): string {
  return text
    .replace(UNDRAWN, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, decimal, hex, name) => {
      if (name) return ENTITIES[(name as string).toLowerCase()] ?? entity
      const code = decimal ? parseInt(decimal as string, 10) : parseInt(hex as string, 16)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity
    })
    .replace(/=3d/gi, '=')
}

const UNDRAWN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  equals: '=',
}

/** The links inside a link: redirects and mail filters carry the one that was meant, written in ways of their own. */
export function linksInside(link: string): string[] {
  const encoded = [...link.matchAll(ENCODED_LINK)]
    .slice(0, MAX_LINKS)
    .map(([found]) => decoded(found))
  return [...proofpointLinks(link), ...encoded]
}

/** Not at the start, where it is the link itself. */
const ENCODED_LINK = /(?<!^)https?(?::|%(?:25){0,2}3A)(?:\/|%(?:25){0,2}2F){2}[^&\s"'<>]*/gi
const MAX_LINKS = 4

/** https://help.proofpoint.com, "URL Defense": the second version writes `-3A` and `_` for `:` and `/`, the third `__…__;`. */
function proofpointLinks(link: string): string[] {
  const [, second] = /\/v2\/url\?u=(https?-3A__[^&\s]*)/i.exec(link) ?? []
  const third = /\/v3\/__(https?:[^\s]*)__;/i.exec(link)?.[1]
  const links = third === undefined ? [] : [third]
  if (second === undefined) return links
  const hex = second.replaceAll('_', '/').replace(/-([\da-f]{2})/gi, '%$1')
  return [...links, decoded(hex)]
}

/** Percent-decoded as often as it was encoded, and no further where that fails. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%([2-7][\da-f])/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    )
  }
}
