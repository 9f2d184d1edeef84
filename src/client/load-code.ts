import { FluxbaseError } from './errors'

/**
 * Loads code that something depends on. Rejects with a `FluxbaseError` if it cannot be loaded; the next call tries again.
 *
 * @param consequence for developers
 */
export async function loadCode<T>(
  load: () => Promise<T>,
  consequence = 'nothing was sent',
): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new FluxbaseError(
      'network',
      `a part of the kit could not be loaded, so ${consequence}. Try again, or reload the page.`,
      { cause },
    )
  }
}
