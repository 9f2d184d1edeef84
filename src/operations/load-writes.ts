import { loadCode } from '../client/load-code'

/** Loads the code of administrators' writes. Nothing is sent before it is there, and nothing at all without it. */
export const loadWrites = () => loadCode(() => import('./writes'))

/** The same for accepting an invitation. */
export const loadAccept = () => loadCode(() => import('./accept'))
