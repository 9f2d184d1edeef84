import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compile } from 'tailwindcss'

/** The style sheets of an app, before and after the kit's. */
export type Sheets = [before: string, after: string]

const require = createRequire(import.meta.url)
const read = (path: string) => readFileSync(path, 'utf8')

/** Tailwind with its reset and one utility. */
export const tailwind = compile('@import "tailwindcss";', {
  loadStylesheet: (id) => {
    const path = require.resolve(
      id === 'tailwindcss' ? 'tailwindcss/index.css' : `tailwindcss/${id}`,
    )
    return Promise.resolve({ path, base: '', content: read(path) })
  },
}).then(({ build }) => build(['p-8']))

export const SHEETS: Record<string, () => Promise<Sheets>> = {
  'Tailwind before the kit': async () => [await tailwind, ''],
  'Tailwind after the kit': async () => ['', await tailwind],
  'Bootstrap in a layer': () => {
    const bootstrap = read(require.resolve('bootstrap/dist/css/bootstrap.css'))
    return Promise.resolve([`@layer base { ${bootstrap.replace(/^@charset[^;]*;/, '')} }`, ''])
  },
}
