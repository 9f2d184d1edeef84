const base64url = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** A token that names a user, as Fluxbase signs them. `id` distinguishes two tokens of one user. */
export function jwt(sub: unknown, id = '1'): string {
  const header = base64url('{"alg":"HS256","typ":"JWT"}')
  return `${header}.${base64url(JSON.stringify({ sub, jti: id }))}.signature`
}
