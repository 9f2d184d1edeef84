import reference from 'virtual:reference'

export type Page = (typeof reference.pages)[number]
export type PublicType = Page['types'][number]

const pages = new Map(reference.pages.map((page) => [page.name, page]))

/** The names of languages are also the tags of languages, and words such as "it". */
const isLanguage = ({ title }: Page) => title.startsWith('Formatting/Languages/')
const homes = new Map(reference.pages.flatMap((page) => page.types.map(({ name }) => [name, page])))

export function pageOf(name: string): Page {
  const page = pages.get(name)
  if (!page) throw new Error(`${name} is not a public name.`)
  return page
}

/** Where a public name is explained: the page of a value, or the place of a type on the page that it belongs to. */
export function hrefOf(name: string, from: Page): string | null {
  const own = pages.get(name)
  if (own && (own === from || isLanguage(own))) return null
  if (own) return storyHref(own.id)
  const home = homes.get(name)
  if (home === from) return `#${name}`
  return home ? storyHref(home.id) : null
}

export const storyHref = (id: string) => `./?path=/story/${id}`
