/** The kit's languages, each with its plural categories as `Intl.PluralRules` names them. A new language is a line here. */
export const languages = {
  de: ['one', 'other'],
  pl: ['one', 'few', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>

export type Language = keyof typeof languages
