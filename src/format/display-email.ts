/**
 * Formats an address for display: every space and invisible character is replaced by its code, such as `⟨U+202E⟩`. Such
 * characters can reverse the text, or make two addresses look the same. Never send the result to a server.
 */
export function displayEmail(email: string): string {
  return email.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return `⟨U+${code}⟩`
  })
}

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
