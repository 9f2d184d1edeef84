import type { PartialMessages } from 'fluxbase-invitations'

/**
 * The texts in the document's language: the default export of `locales/xx.js` beside the page. English is built in. Where there
 * is no such file, the texts are English, and `lang` then says so to screen readers.
 */
export async function loadTexts(html: HTMLElement) {
  const [language = ''] = html.lang.toLowerCase().split('-')
  const messages = language === 'en' ? undefined : await importTexts(language)
  if (!messages) html.lang = 'en'
  return { locale: html.lang, messages }
}

async function importTexts(language: string): Promise<PartialMessages | undefined> {
  if (!/^[a-z]{2,3}$/.test(language)) return undefined
  try {
    const file: unknown = await import(new URL(`locales/${language}.js`, document.baseURI).href)
    return (file as { default: PartialMessages }).default
  } catch {
    return undefined
  }
}
