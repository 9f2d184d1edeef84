import type { Indexer } from 'storybook/internal/types'
import { storyNameFromExport, toId } from 'storybook/internal/csf'
import type { Plugin } from 'vite'
import { readReference } from '../scripts/read-reference.mjs'

/**
 * The file whose stories are the pages of the public names. It has none until they are added here, and no default export, so that
 * Storybook does not look in it for their sources.
 */
const PAGES = /[\\/]stories[\\/]reference[\\/]pages\.stories\.tsx$/

/** What the pages show, and their own ids. */
const DATA = 'virtual:reference'

/** Read once per process: after changing a docstring, start Storybook again. */
let reading: Reference | undefined
const read = () => (reading ??= withIds())

export type Reference = ReturnType<typeof withIds>

function withIds() {
  const { pages, markup } = readReference()
  return {
    pages: pages.map((page) => ({
      ...page,
      id: toId(page.title, storyNameFromExport(page.name)),
    })),
    markup,
  }
}

/** One file has the pages of many titles, which Storybook finds in its index only. */
export const referenceIndexer: Indexer = {
  test: PAGES,
  createIndex: async () =>
    read().pages.map(({ name, title }) => ({
      type: 'story',
      title,
      name,
      exportName: name,
      tags: ['!autodocs'],
    })),
}

/** Adds a story for each public name to the file of pages, and provides what they show. */
export const referencePlugin = (): Plugin => ({
  name: 'reference',
  enforce: 'pre',
  resolveId: (id) => (id === DATA ? `\0${DATA}` : undefined),
  load(id) {
    if (id === `\0${DATA}`) return `export default ${JSON.stringify(read())}`
  },
  transform(code, id) {
    if (!PAGES.test(id)) return
    const stories = read().pages.map(({ name }) => `export const ${name} = page('${name}')`)
    const meta = `const meta = { excludeStories: ['page'] }\nexport default meta`
    return { code: [code, meta, ...stories].join('\n'), map: null }
  },
})
