import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const pages = fileURLToPath(new URL('../pages/', import.meta.url))

/**
 * Builds pages as an app would. Each is a build of its own, so that no contender loads code shared with another.
 * @param {readonly string[]} names folders in `pages/`
 */
export async function buildPages(names) {
  for (const name of names) {
    await build({
      configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
      root: `${pages}${name}`,
      base: `/${name}/`,
      build: { outDir: `${built}${name}`, emptyOutDir: true },
    })
  }
}

/** The output folder for built pages. */
export const built = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url))
