import { FluxbaseError } from './errors'

/**
 * Loads code that something depends on. Rejects with a `FluxbaseError` if it cannot be loaded; the next call tries again.
 */
export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new FluxbaseError(
      'network',
      'a part of the kit could not be loaded, so nothing was sent. Try again, or reload the page.',
      { cause },
    )
  }
}
