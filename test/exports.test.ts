import { expect, it } from 'vitest'

const entries = import.meta.glob<Record<string, unknown>>('../src/exports/*.ts')

it('the package exports exactly the names in the snapshot', async () => {
  const published: Record<string, string[]> = {}
  for (const [path, load] of Object.entries(entries)) {
    published[path.replace('../src/exports/', '')] = Object.keys(await load()).sort()
  }
  expect(published).toMatchSnapshot()
})
