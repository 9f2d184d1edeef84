import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compile } from 'tailwindcss'
import type { Host } from '../e2e/open-host'

/** The style sheets of an app, before and after the kit's. */
export type Sheets = [before: string, after: string]

const require = createRequire(import.meta.url)
const read = (path: string) => readFileSync(path, 'utf8')
const theme = (name: string) => read(`src/themes/${name}.css`)

/** Tailwind with its reset and one utility. */
export const tailwind = compile('@import "tailwindcss";', {
  loadStylesheet: (id) => {
    const path = require.resolve(
      id === 'tailwindcss' ? 'tailwindcss/index.css' : `tailwindcss/${id}`,
    )
    return Promise.resolve({ path, base: '', content: read(path) })
  },
}).then(({ build }) => build(['p-8']))

const inLayer = (css: string) => `@layer base { ${css.replace(/^@charset[^;]*;/, '')} }`
const bootstrap = () => inLayer(read(require.resolve('bootstrap/dist/css/bootstrap.css')))

/** What a toolbar or a hero says of its own texts. */
const TEXT_STYLES =
  'white-space: nowrap; word-spacing: 9px; letter-spacing: 3px; text-shadow: 1px 1px red; text-transform: uppercase; font-style: italic; cursor: pointer'

/** Style sheets that must not change the kit. */
export const SHEETS: Record<string, () => Promise<Sheets>> = {
  'Tailwind before the kit': async () => [await tailwind, ''],
  'Tailwind after the kit': async () => ['', await tailwind],
  'text styles of a box': () => Promise.resolve([`#root { ${TEXT_STYLES} }`, '']),
  'Bootstrap in a layer': () => Promise.resolve([bootstrap(), '']),
  // The preflight of Tailwind 3, which has no layers of its own.
  'an older reset in a layer': () =>
    Promise.resolve([inLayer(read(require.resolve('@unocss/reset/tailwind.css'))), '']),
}

/** An app whose page uses one of the kit's themes. */
export interface Preset {
  entry?: Host['entry']
  sheets: () => Promise<Sheets>
}

export const PRESETS: Record<string, Preset> = {
  'shadcn/ui': {
    sheets: async () => [
      (await tailwind) + read('examples/vite-shadcn/src/theme.css'),
      `${theme('shadcn')} body { background: var(--background) }`,
    ],
  },
  MUI: { entry: 'mui', sheets: () => Promise.resolve(['', theme('mui')]) },
  Mantine: { entry: 'mantine', sheets: () => Promise.resolve(['', theme('mantine')]) },
  Bootstrap: {
    sheets: () =>
      Promise.resolve([
        bootstrap(),
        `${theme('bootstrap')} body { background: var(--bs-body-bg) }`,
      ]),
  },
}
