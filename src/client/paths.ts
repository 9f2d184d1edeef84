import { cleanToken } from '../invitation/link'
import { FluxbaseError } from './errors'

export const ADMIN_INVITATIONS = '/api/v1/admin/invitations'
export const PUBLIC_INVITATIONS = '/api/v1/invitations'
export const ADMIN_LOGIN = '/api/v1/admin/login'
export const ADMIN_LOGOUT = '/api/v1/admin/logout'
export const DASHBOARD_LOGIN = '/dashboard/auth/login'
/**
 * The only refresh route that works on every server generation: `/api/v1/admin/refresh` answers 401 to valid tokens on
 * two of three.
 */
export const DASHBOARD_REFRESH = '/dashboard/auth/refresh'

/** Whether a path needs no session. Requests to it carry no bearer token, and a 401 is not about the session. */
export function isAnonymous(path: string): boolean {
  return /^\/api\/v1\/invitations\/|^\/(api\/v1\/admin|dashboard\/auth)\/(login|refresh|setup|2fa\/verify)\b/i.test(
    path,
  )
}

/** Returns the secret part of a path, if it has one. */
export function tokenIn(path: string): string | undefined {
  return /\/invitations\/([^/?#]+)/i.exec(path)?.[1]
}

/** Masks the token in a path, for use in an error. */
export function safePath(path: string): string {
  return path.replace(/(\/invitations\/)[^/?#]+/i, '$1[token]')
}

/** Removes the path's token from foreign text that goes into an error, with or without its padding. */
export function withoutToken(text: string, path: string): string {
  const secret = tokenIn(path)?.replace(/=+$/, '')
  return secret ? text.replaceAll(secret, '[token]') : text
}

/**
 * Returns a token in the form that goes into a path. Throws `invalid_link`, before anything is sent, if it could change
 * the path.
 */
export function pathToken(token: string): string {
  const clean = cleanToken(token)
  if (clean !== null) return clean
  throw new FluxbaseError(
    'invalid_link',
    'this is not an invitation token, so nothing was sent. Pass tokenFromInviteLink(link).',
  )
}
