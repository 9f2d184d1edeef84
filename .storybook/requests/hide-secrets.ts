import { containsSecret, LOOKS_SECRET } from '../../src/client/redact-error'
import { safePath, tokenIn } from '../../src/client/paths'
import { tryOrUndefined } from '../../src/client/try-or-undefined'

const HIDDEN = '[hidden]'

/** The headers and fields whose values are hidden, whatever they are. An idempotency key makes a server repeat a link. */
const SECRET_NAME = /pass|token|secret|link|key|auth|cookie/i
/** The code of a second factor. In a response, `code` names an error. */
const SECRET_NAME_SENT = /pass|token|secret|link|key|auth|cookie|^code$/i
/** As long as a token, and no secret. */
const REQUEST_ID = /request.?id/i

/** How many items of a list are shown. */
const ITEMS = 20
/** How many characters of a body are shown. */
const CHARACTERS = 20_000

/** Hides the secrets of messages, and whatever repeats a secret of a message before. */
export class SecretHider {
  readonly #known = new Set<string>()

  path(path: string): string {
    this.#learn(tokenIn(path))
    return this.#text(safePath(path), 'path')
  }

  headers(headers: Headers): Record<string, string> {
    for (const [name, value] of headers) {
      if (SECRET_NAME.test(name)) this.#learn(value.replace(/^(Bearer|Basic) /, ''))
    }
    return Object.fromEntries(
      [...headers].map(([name, value]) => [
        name,
        SECRET_NAME.test(name) ? HIDDEN : this.#text(value, name),
      ]),
    )
  }

  body(text: string, direction: 'sent' | 'received'): string | null {
    if (text === '') return null
    const json = tryOrUndefined(() => JSON.parse(text) as unknown)
    if (json === undefined) return shortened(this.#text(text, 'body'))
    const secretName = direction === 'sent' ? SECRET_NAME_SENT : SECRET_NAME
    this.#learnFrom(json, secretName)
    return shortened(JSON.stringify(this.#value(json, '', secretName), null, 2))
  }

  #learn(secret: unknown): void {
    // A shorter text is in too many others. Its own field is hidden by its name.
    if (typeof secret === 'string' && secret.length >= 4) this.#known.add(secret)
  }

  #learnFrom(value: unknown, secretName: RegExp): void {
    for (const [name, field] of Object.entries(Object(value)).slice(0, ITEMS)) {
      if (secretName.test(name)) {
        this.#learn(field)
        if (typeof field === 'string') this.#learn(field.split('/').at(-1))
      }
      if (typeof field === 'object') this.#learnFrom(field, secretName)
    }
  }

  #value(value: unknown, name: string, secretName: RegExp): unknown {
    if (value === null || value === '') return value
    if (secretName.test(name)) return HIDDEN
    if (Array.isArray(value)) {
      const shown = value.slice(0, ITEMS).map((item) => this.#value(item, '', secretName))
      return value.length > ITEMS ? [...shown, `… and ${value.length - ITEMS} more`] : shown
    }
    if (typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, field]) => [
          this.#text(key, 'name'),
          this.#value(field, key, secretName),
        ]),
      )
    }
    return typeof value === 'string' ? this.#text(value, name) : value
  }

  /** Replaces the secrets in a text, or all of it if one is spelled in another way. */
  #text(text: string, name: string): string {
    const secrets = [...this.#known].toSorted((a, b) => b.length - a.length)
    const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
    const suspect = LOOKS_SECRET.test(clean) && !REQUEST_ID.test(name)
    return suspect || containsSecret(clean, secrets) ? HIDDEN : clean
  }
}

const shortened = (text: string) =>
  text.length > CHARACTERS
    ? `${text.slice(0, CHARACTERS)}\n… and ${text.length - CHARACTERS} more characters`
    : text
