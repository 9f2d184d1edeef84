/**
 * Whether no mail system can deliver to this address although servers accept it: it has remains of HTML, a link, a list or an
 * encoding (`…&gt;`, `…%20`, `…?x=1`, `-ada@…`), punctuation of other scripts (`邮箱：ada@…`), or an impossible domain
 * (`ada@-example.com`, `ada@*.example.com`, `ada@example.c`, `ada@example.com-Admin`).
 */
export function isUndeliverable(email: string): boolean {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  return (
    withoutLeftovers(email) !== email ||
    FOREIGN_PUNCTUATION.test(email.slice(0, at)) ||
    !(isDomain(domain) || domain.startsWith('['))
  )
}

const FOREIGN_PUNCTUATION = /(?![ -~])[\p{P}\p{Sm}]/u

/** Removes the remains of HTML, links, lists and encodings from an address. */
export function withoutLeftovers(email: string): string {
  const text = email
    .replace(/&(lt|gt|quot|nbsp|amp|apos|#\d{1,5}|#x[\da-f]{1,4});?/gi, (_, name: string) =>
      name.toLowerCase() === 'amp' ? '&' : ' ',
    )
    .replace(/%(20|22|27|2B|2C|3A|3B|3C|3E|40|09|0A|0D|C2%A0)/gi, (hex) => decodeURIComponent(hex))
    .replace(/(@[^@?]+)\?.*$/, '$1')
    // A guest in Microsoft 365, whose own address has another form here.
    .replace(/_([^_@]+)#ext#@.*$/i, '@$1')
    .replace(/^(?:\/\/[^@]*[/?=&]|[-!#$%&*+/=?^`{|}~]+)/, '')
  const at = text.lastIndexOf('@')
  const [domain = ''] = text.slice(at + 1).split(/[?#&=/:;|!$%]/)
  const bare = text.slice(0, at + 1) + domain
  return bare === email ? email : bare.replace(/^[\s<"',;:]+|[\s>"',;:]+$/g, '')
}

function isDomain(domain: string): boolean {
  return (
    !/\.(?:.|\d+|(?!xn--)[^.]*-[^.]*)$/iu.test(domain) &&
    domain
      .split('.')
      .every((label) =>
        /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u.test(label),
      )
  )
}
