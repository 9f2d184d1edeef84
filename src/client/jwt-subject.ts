import { tryOrUndefined, parseJson } from './try-or-undefined'

/**
 * Returns the user that a JWT names (its `sub`), or `undefined` if it names none. Nothing is verified: the result tells
 * two sessions apart and grants nothing.
 */
export function jwtSubject(token: string | null): string | undefined {
  const { sub } = Object(parseJson(tryOrUndefined(() => payloadOf(token!)))) as Record<
    string,
    unknown
  >
  return typeof sub === 'string' && sub ? sub : undefined
}

function payloadOf(token: string): string {
  const [, payload, ...rest] = token.split('.')
  // A JWS has three parts. A JWE has five, and its payload is encrypted.
  if (rest.length !== 1) throw new SyntaxError()
  const binary = atob(payload!.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
  return new TextDecoder(undefined, { fatal: true }).decode(bytes)
}
