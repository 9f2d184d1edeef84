/** Of an input for an address that is another person's: nothing of one's own is offered, nothing is corrected. */
export const addressAttributes = {
  // Not `email`: browsers refuse addresses that servers take, and rewrite international domains.
  type: 'text',
  inputMode: 'email',
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  dir: 'ltr',
} as const
