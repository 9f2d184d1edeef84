import { timed } from '../timed'

/** No framework: the plainest split, a check for an `@`, and one element each. */
const byId = (id: string) => document.getElementById(id)!

window.paste = (text, expected) =>
  timed(
    () => {
      const addresses = text
        .split(/[,;\n]+/)
        .map((part) => /<([^>]*)>/.exec(part)?.[1] ?? part.trim())
      byId('counts').textContent = `${addresses.filter((one) => one.includes('@')).length} ready`
      byId('list').append(
        ...addresses.map((address) => {
          const item = document.createElement('li')
          item.textContent = address
          return item
        }),
      )
    },
    () => byId('counts').textContent!.startsWith(expected),
    () => byId('list').childElementCount,
  )
