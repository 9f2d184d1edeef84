import { sanitize } from 'storybook/internal/csf'

const texts = import.meta.glob<string>(
  ['/docs/*.md', '!/docs/api.md', '/README.md', '/SECURITY.md'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)
const pictures = import.meta.glob<string>('/docs/**/*.{png,webp}', {
  query: '?url',
  import: 'default',
  eager: true,
})
const pages = import.meta.glob<string>('/stories/docs/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Which page shows a document: `docs/theming.md` is shown by `guides-theming--docs`. */
const pageIds = new Map(
  Object.values(pages).flatMap((page) => {
    const title = /<Meta title="(.+?)"/.exec(page)?.[1]
    const file = /file="(.+?)"/.exec(page)?.[1]
    return title && file ? [[file, `${sanitize(title)}--docs`] as const] : []
  }),
)

/** The stories that show a file of the examples. */
const EXAMPLES: Record<string, string> = {
  'stories/examples/waiting-list.tsx': 'examples-whole-files--hooks-alone',
  'stories/examples/own-accept-screen.tsx': 'examples-whole-files--own-accept-screens',
  'stories/examples/own-arrangement.tsx': 'examples-whole-files--own-arrangement-of-parts',
  'stories/examples/own-column.tsx': 'examples-whole-files--own-column',
  'stories/examples/members-page.tsx': 'examples-whole-files--invite-in-a-dialog',
}

/** The text of a document, such as `docs/theming.md`. */
export function documentText(file: string): string {
  const text = texts[`/${file}`]
  if (text === undefined) throw new Error(`There is no document ${file}.`)
  return text
}

/** Where a link in a document leads: to a page or a story, with a heading; `null` if nothing here shows its target. */
export function pageOf(link: string, file: string): string | null {
  const { pathname, hash } = resolve(link, file)
  const page = pageIds.get(pathname) ?? EXAMPLES[pathname]
  return page === undefined ? null : page + hash
}

/** The address of a picture in a document. */
export function pictureOf(link: string, file: string): string | undefined {
  return pictures[`/${resolve(link, file).pathname}`]
}

/** The path of a relative link, from the root of the repository. */
function resolve(link: string, file: string): { pathname: string; hash: string } {
  const { pathname, hash } = new URL(link, `http://repository/${file}`)
  return { pathname: pathname.slice(1), hash }
}

/** The id of a heading, as hosts of repositories write it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
