/** The kit's languages, each with its plural categories as `Intl.PluralRules` names them. A new language is a line here. */
export const languages = {
  de: ['one', 'other'],
  'pt-BR': ['many', 'one', 'other'],
  ja: ['other'],
  es: ['many', 'one', 'other'],
  nl: ['one', 'other'],
  fr: ['many', 'one', 'other'],
  it: ['many', 'one', 'other'],
  pl: ['one', 'few', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>

export type Language = keyof typeof languages
