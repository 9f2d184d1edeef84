export const ADMIN_INVITATIONS = '/api/v1/admin/invitations'
export const PUBLIC_INVITATIONS = '/api/v1/invitations'
export const ADMIN_LOGIN = '/api/v1/admin/login'
export const ADMIN_LOGOUT = '/api/v1/admin/logout'
export const DASHBOARD_LOGIN = '/dashboard/auth/login'
/** The only refresh that works on every generation: `/api/v1/admin/refresh` answers 401 to good tokens on two of three. */
export const DASHBOARD_REFRESH = '/dashboard/auth/refresh'

/** Whether a path is for people without a session. No bearer goes there, and a 401 there is not about the session. */
export function isAnonymous(path: string): boolean {
  return /^\/api\/v1\/invitations\/|^\/(api\/v1\/admin|dashboard\/auth)\/(login|refresh|setup|2fa\/verify)\b/i.test(
    path,
  )
}

/** The secret part of a path, if it has one. */
export function tokenIn(path: string): string | undefined {
  return /\/invitations\/([^/?#]+)/i.exec(path)?.[1]
}

/** A path as it may stand in an error. */
export function safePath(path: string): string {
  return path.replace(/(\/invitations\/)[^/?#]+/i, '$1[token]')
}

/** Somebody else's text as it may stand in an error: the token of this path is taken out, however its padding is written. */
export function withoutToken(text: string, path: string): string {
  const secret = tokenIn(path)?.replace(/=+$/, '')
  return secret ? text.replaceAll(secret, '[token]') : text
}
