import type { OptionsType, ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { PasswordAdvisor, PasswordStrength } from '../invitation/password'

/** The options that zxcvbn-ts needs: dictionaries, keyboard graphs and translations. */
export type PasswordLanguage = Pick<OptionsType, 'dictionary' | 'graphs' | 'translations'>

/** Characters of a password that are checked. The server accepts at most 72 bytes. */
const MAX_CHECKED_LENGTH = 72

/**
 * Creates a password advisor based on zxcvbn-ts, which knows common passwords, names and patterns. Its dictionaries (about
 * 850 kB compressed) are loaded when the first password is checked; an app that does not call this function never loads them.
 * Requires `@zxcvbn-ts/core`, and also `@zxcvbn-ts/language-common` and `@zxcvbn-ts/language-en` unless you pass `language`.
 *
 * It only advises and never rejects a password; the password policy does that. Nothing leaves the browser.
 *
 * @example
 * const advisor = createPasswordAdvisor() // outside of render
 * <AcceptInvitePage passwordAdvisor={advisor} />
 */
export function createPasswordAdvisor(
  language: () => Promise<PasswordLanguage> = english,
): PasswordAdvisor {
  let loaded: Promise<ZxcvbnFactory> | undefined
  const load = async () => {
    const [{ ZxcvbnFactory: Factory }, options] = await Promise.all([
      import('@zxcvbn-ts/core'),
      language(),
    ])
    return new Factory(options)
  }
  return async (password, about) => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined // so that the next password retries the download
      throw error
    })
    const known = about.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).filter(Boolean)
    const { score, feedback } = (await loaded).check(password.slice(0, MAX_CHECKED_LENGTH), known)
    const words = [feedback.warning, ...feedback.suggestions].filter((words) => words !== null)
    return { strength: score as PasswordStrength, words: words.filter(Boolean) }
  }
}

async function english(): Promise<PasswordLanguage> {
  const [common, en] = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return {
    dictionary: { ...common.dictionary, ...en.dictionary },
    graphs: common.adjacencyGraphs,
    translations: en.translations,
  }
}
