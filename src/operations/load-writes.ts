import { loadCode } from '../client/load-code'

// The code of writes. Nothing is sent before it is there, and nothing at all if it cannot be loaded.

/** Loads how people are invited. */
export const loadInviteWrites = () => loadCode(() => import('./invite-writes'))

/** Loads how invitations are resent and revoked. */
export const loadRowWrites = () => loadCode(() => import('./row-writes'))

/** Loads how an invitation is accepted. */
export const loadAccept = () => loadCode(() => import('./accept'))
