/** A text with the line breaks and quotes of tables, where word processors wrote others. */
export function plainText(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/[\u0085\u2028\u2029]/g, '\n')
  return plain.includes('"') || !/^[“„]/m.test(plain) ? plain : plain.replace(/[“”„‟]/g, '"')
}

/** The format of a text that is not meant for people to read. */
export function foreignFormat(text: string): 'markup' | 'ldif' | null {
  return MARKUP.test(text) ? 'markup' : LDIF.test(text) ? 'ldif' : null
}

const MARKUP = /^\s*(?:<!doctype|<\?xml|<html|<table|<head|<body|<meta|\{\\rtf|\{\s*"|\[\s*\{)/i
const LDIF = /^(?:\s|#[^\n]*\n|version: 1\s)*dn::? /i
