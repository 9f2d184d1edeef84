import type { Locale, PartialMessages } from 'fluxbase-invitations'

/** What a file of texts exports by default: a language of the kit, or the operator's own texts. */
type Texts = Locale | PartialMessages

/**
 * The texts in the document's language: the default export of `locales/xx.js` beside the page. English is built in, and stands
 * in for a file that cannot be loaded. The document's `lang` and `dir` become those of the texts.
 */
export async function loadTexts(html: HTMLElement) {
  const [language = ''] = html.lang.toLowerCase().split('-')
  if (language === 'en') return { locale: html.lang }
  const messages = await importTexts(language)
  const { dir } = (messages ?? { dir: 'ltr' }) as Partial<Locale>
  if (!messages) html.lang = 'en'
  if (dir) html.dir = dir
  return { locale: html.lang, messages }
}

async function importTexts(language: string): Promise<Texts | undefined> {
  if (!/^[a-z]{2,3}$/.test(language)) return undefined
  try {
    const file: unknown = await import(new URL(`locales/${language}.js`, document.baseURI).href)
    return (file as { default: Texts }).default
  } catch {
    return undefined
  }
}
