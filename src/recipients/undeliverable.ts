/**
 * Whether no mail system can deliver to this address although servers accept it: it has remains of HTML, a link or an encoding
 * (`…&gt;`, `…%20`, `…?x=1`), or an impossible domain (`ada@-example.com`, `ada@*.example.com`).
 */
export function isUndeliverable(email: string): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return withoutLeftovers(email) !== email || !(isDomain(domain) || domain.startsWith('['))
}

/** Removes the remains of HTML, links and encodings from an address. */
export function withoutLeftovers(email: string): string {
  const text = email
    .replace(/&(lt|gt|quot|nbsp|amp|apos|#\d{1,5}|#x[\da-f]{1,4});?/gi, (_, name: string) =>
      name.toLowerCase() === 'amp' ? '&' : ' ',
    )
    .replace(/%(20|22|27|2B|2C|3A|3B|3C|3E|40|09|0A|0D|C2%A0)/gi, (hex) => decodeURIComponent(hex))
    .replace(/=(20|3D|3E|0A|0D)$/i, ' ')
  const at = text.lastIndexOf('@')
  const [domain = ''] = text.slice(at + 1).split(/[?#&=/:;|!$%]/)
  const bare = text.slice(0, at + 1) + domain
  return bare === email ? email : bare.replace(/^[\s<"',;:]+|[\s>"',;:]+$/g, '')
}

function isDomain(domain: string): boolean {
  return domain
    .split('.')
    .every((label) =>
      /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u.test(label),
    )
}
