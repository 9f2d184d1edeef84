// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(root + file, 'utf8')

const pages = readdirSync(`${root}stories/docs`)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => {
    const text = read(`stories/docs/${name}`)
    return {
      title: /<Meta title="(.+?)"/.exec(text)?.[1] ?? '',
      file: /file="(.+?)"/.exec(text)?.[1],
    }
  })

it('Storybook has one page for each document in docs/, and for SECURITY.md', () => {
  // docs/api.md is generated, and has a page per name instead.
  const documents = readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md') && name !== 'api.md')
    .map((name) => `docs/${name}`)
  const shown = pages.flatMap(({ file }) => file ?? [])
  expect(shown.sort()).toEqual(['SECURITY.md', ...documents].sort())
  for (const file of shown) expect(existsSync(root + file), file).toBe(true)
})

it('each guide has its place in the order of Storybook’s sidebar', () => {
  const order = /order: \[(.+?)\n {8}\],/s.exec(read('.storybook/preview.tsx'))?.[1] ?? ''
  const guides = pages.flatMap(({ title }) => /^Guides\/(.+)/.exec(title)?.[1] ?? [])
  expect(guides.length).toBeGreaterThan(0)
  for (const guide of guides) expect(order).toContain(`'${guide}',`)
})
