// @vitest-environment node
import { expect, it } from 'vitest'
import document from '../../docs/api.md?raw'
import { generateApi } from '../../scripts/generate-api.mjs'

const api = generateApi()

it('docs/api.md is what `npm run docs:api` writes now', () => {
  expect(document === api, 'run `npm run docs:api`').toBe(true)
})

it('every public function, component and class has a docstring', () => {
  const names = [...api.matchAll(/^### `(\w+)`\n\n(?=```ts\n(?:function|class|const) )/gm)]
  expect(names.map(([, name]) => name)).toEqual([])
})
