/** A text with the line breaks, quotes and lines of tables, where word processors and commands wrote others. */
export function plainText(text: string): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[│┃║]/g, '|')
    .replace(WIKI_HEADER, (header) => header.replaceAll('||', '|'))
  return plain.includes('"') || !/^[“„]/m.test(plain) ? plain : plain.replace(/[“”„‟]/g, '"')
}

/** `||Name||Email||`, above rows like `|Ada|ada@…|`. */
const WIKI_HEADER = /^\s*\|\|(?:[^|@\r\n]+\|\|)+[ \t]*(?=[\r\n])/

/** The format of a text that is not meant for people to read. */
export function foreignFormat(text: string): 'markup' | 'ldif' | null {
  return MARKUP.test(text) ? 'markup' : LDIF.test(text) ? 'ldif' : null
}

const MARKUP = /^\s*(?:<!doctype|<\?xml|<html|<table|<head|<body|<meta|\{\\rtf|\{\s*"|\[\s*\{)/i
const LDIF = /^(?:\s|#[^\n]*\n|version: 1\s)*dn::? /i
