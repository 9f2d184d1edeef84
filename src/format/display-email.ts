/**
 * An address as it is shown: every space and every sign that nobody sees stands there by its code, as `⟨U+202E⟩`. Such a sign
 * can turn round what is read, or make two addresses look the same. For people only; a server knows it by its own.
 */
export function displayEmail(email: string): string {
  return email.replace(UNSEEN, (sign) => {
    const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return `⟨U+${code}⟩`
  })
}

const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
