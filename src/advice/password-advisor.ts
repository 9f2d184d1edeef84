import type { OptionsType, ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { PasswordAdvisor, PasswordStrength } from '../invitation/password'

/** What zxcvbn-ts has to know: dictionaries, keyboards and the words of its advice. */
export type PasswordLanguage = Pick<OptionsType, 'dictionary' | 'graphs' | 'translations'>

/** No more of a password than this is looked at (characters): a server takes 72 bytes. */
const ENOUGH = 72

/**
 * Advice on passwords by zxcvbn-ts, which knows common passwords, names and patterns. Its dictionaries weigh some
 * 850 kB (compressed): they are fetched when the first password is judged, and an app without this function never has them.
 * Needs `@zxcvbn-ts/core`, and `@zxcvbn-ts/language-common` with `@zxcvbn-ts/language-en` unless `language` brings others.
 *
 * It advises and never refuses: what a server takes is for the policy to say. Nothing leaves the browser.
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
      loaded = undefined // in a tunnel; the next password tries again
      throw error
    })
    const known = about.flatMap((text) => [text, ...text.split(/[\s@.]+/)]).filter(Boolean)
    const { score, feedback } = (await loaded).check(password.slice(0, ENOUGH), known)
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
