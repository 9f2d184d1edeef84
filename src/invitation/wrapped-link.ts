/**
 * Restores a link that a mail or chat program has rewritten: decodes HTML entities and `=3D`, and drops invisible
 * characters and what Proofpoint's "URL Defense" v3 puts behind a link.
 */
export function plainLink(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/&(?:#(x?[\da-f]{1,6})|([a-z]{2,6}));/gi, (_, code?: string, name?: string) =>
      // `Number` reads `061` and `0x3D`. The other named characters are quotes, brackets and spaces around a link.
      code ? String.fromCharCode(Number(`0${code}`)) : (ENTITIES[name!.toLowerCase()] ?? ' '),
    )
    .replace(/=3d/gi, '=')
    .replace(/__;!!\S*/, '')
}

const ENTITIES: Record<string, string> = { amp: '&', equals: '=' }

/**
 * The first link inside a link, decoded, with everything behind it; `undefined` if there is none. Redirects and mail
 * filters carry the original link percent-encoded. Proofpoint's v2 writes `-3A` for `:` and `_` for `/`.
 */
export function linkInside(link: string): string | undefined {
  const [, inside] =
    /.(https?(?::|%(?:25){0,2}3a).*)/is.exec(
      link.replace(/https?-3A__[^&\s]*/i, (address) =>
        address.replaceAll('_', '/').replace(/-([\da-f]{2})/gi, '%$1'),
      ),
    ) ?? []
  // The outer link's separators end the link inside, whose own are still encoded.
  return inside && decoded(inside.replace(/[&\s"'<>]/g, '?'))
}

/** Percent-decodes a text, except for sequences that are not UTF-8. */
export function decoded(text: string): string {
  return text.replace(/(%[\da-f]{2})+/gi, (escape) => {
    try {
      return decodeURIComponent(escape)
    } catch {
      return escape
    }
  })
}
