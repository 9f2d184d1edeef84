import { FluxbaseError } from '../client/errors'

/**
 * Loads the code of administrators' writes. Nothing is sent before it is there. If it cannot be loaded, nothing is sent at all:
 * this rejects, and the next call tries again.
 */
export const loadWrites = () => loaded(() => import('./writes'))

/** The same for accepting an invitation. */
export const loadAccept = () => loaded(() => import('./accept'))

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new FluxbaseError(
      'network',
      'the code that sends this request could not be loaded, so nothing was sent. Try again, or reload the page.',
      { cause },
    )
  }
}
