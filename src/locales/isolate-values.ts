/**
 * Returns texts whose values cannot change the order of the words around them: an address in an Arabic sentence, or a Hebrew
 * name in a German one, is put between Unicode's isolates.
 */
export function isolateValues<Words>(words: Words, dir: 'ltr' | 'rtl'): Words {
  const isolate = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value && (dir === 'rtl' || RIGHT_TO_LEFT.test(value)) ? `\u2068${value}\u2069` : value
    }
    if (Array.isArray(value)) return value.map(isolate)
    return isObject(value) ? mapValues(value, isolate) : value
  }
  const visit = (word: unknown): unknown => {
    if (typeof word === 'function') {
      return (...values: unknown[]): unknown => word(...values.map(isolate))
    }
    if (Array.isArray(word)) return word.map(visit)
    return isObject(word) ? mapValues(word, visit) : word
  }
  return visit(words) as Words
}

const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const mapValues = (object: object, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
