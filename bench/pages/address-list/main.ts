import { joinPaste } from '../paste-probe'

/** Without a framework: the simplest split, a check for an `@`, and one element for each address. */
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

joinPaste({
  paste(text) {
    const addresses = text
      .split(/[,;\n]+/)
      .map((part) => /<([^>]*)>/.exec(part)?.[1] ?? part.trim())
    byId('counts').textContent =
      `${addresses.filter((one) => one.includes('@')).length.toLocaleString('en')} ready`
    byId('list').append(
      ...addresses.map((address) => {
        const item = document.createElement('li')
        item.textContent = address
        return item
      }),
    )
  },
  summary: () => byId('counts').textContent ?? '',
  hasPeople: () => byId('list').childElementCount > 0,
  input: () => byId('address'),
})
