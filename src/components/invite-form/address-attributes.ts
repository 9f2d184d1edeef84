/** Attributes of an input for another person's address: without autofill of the user's own data, and without autocorrection. */
export const addressAttributes = {
  // Not `email`: browsers reject addresses that servers accept, and convert international domains to Punycode.
  type: 'text',
  inputMode: 'email',
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  dir: 'ltr',
} as const
