/**
 * The name in the words beside an address in a sentence (`Please invite Ada Lovelace`): those in capitals that stand apart from
 * words that ask, greet or thank. `undefined` if there is none, or more than one: a wrong name is worse.
 */
export function nameInSentence(words: string): string | undefined {
  if (/[!?](?!\S)|[！？。]/u.test(words) || UNSPACED.test(words)) return undefined
  const parts: string[][] = [[]]
  for (const word of words.split(/\s+/)) {
    if (REQUEST.has(bare(word))) parts.push([])
    else parts.at(-1)!.push(word)
  }
  if (parts.length === 1) return words
  const [name, other] = parts.map(lastWordsInCapitals).filter(({ length }) => length > 0)
  return other ? undefined : name?.join(' ')
}

function lastWordsInCapitals(words: readonly string[]): readonly string[] {
  const isOther = (word: string) => !(/^\p{Lu}/u.test(word) || PARTICLE.test(word))
  const last = words.slice(words.findLastIndex(isOther) + 1)
  return last.slice(
    Math.max(
      0,
      last.findIndex((word) => /^\p{Lu}/u.test(word)),
    ),
  )
}

/** Whether there are words in small letters that are no part of a name: `on holiday until May`. */
export const hasOtherWords = (words: string): boolean =>
  words.split(/[\s(),;]+/).some((word) => /^\p{Ll}{2,}/u.test(word) && !PARTICLE.test(word))

const bare = (word: string) =>
  word.toLowerCase().replace(/^\p{L}’(?=\p{L})|^\p{L}'(?=\p{L})|[^\p{L}]/gu, '')

const PARTICLE =
  /^(?:von|van|der|den|de|da|di|do|dos|du|del|della|la|le|el|al|bin|ibn|zu|ten|ter|y|e)$/

/** Words of requests, greetings, thanks and of sentences about a person, none of them a usual part of a name. */
const REQUEST = new Set(
  (
    'please pls plz invite inviting invitation add adding hi hello hey dear thanks thank thx cheers regards you could would can should also is are was our my her their your ' +
    'am pm wrote schrieb écrit escribió scritto schreef napisał napisała escreveu ' +
    'ask send join joins bitte danke hallo liebe lieber einladen lade ladet hinzufügen füge ist sind mein meine unser unsere ' +
    'merci inviter invitez ajouter ajoutez bonjour salut svp est sont mon notre por favor invita invitar invitad agrega agregar añade añadir hola gracias es son ' +
    'favore invitare aggiungi aggiungere ciao grazie è sono graag alsjeblieft alstublieft uitnodigen nodig toevoegen bedankt ' +
    'proszę prosze zaproś zaprosić zaproście dodaj dodać cześć dziękuję dzięki jest convide convidar adicione adicionar olá obrigado obrigada é ' +
    'пожалуйста пригласи пригласите пригласить добавь добавьте привет здравствуйте спасибо это'
  ).split(' '),
)
const UNSPACED =
  /招待|追加|お願い|ください|ありがとう|邀请|邀請|谢谢|謝謝|添加|请|請|초대|부탁|감사|دعوة|شكرا|فضلك|أضف/u
