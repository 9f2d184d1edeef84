import { joinPaste } from '../paste-probe'

/** No framework: the plainest split, a check for an `@`, and one element each. */
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

joinPaste({
  paste(text) {
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
  told: () => byId('counts').textContent ?? '',
  hasPeople: () => byId('list').childElementCount > 0,
  input: () => byId('address'),
})
