// @vitest-environment node
import { expect, it } from 'vitest'
import legend from '../docs/promises.md?raw'
import { idsInTestNames } from './support/ids-in-test-names'

const modules = import.meta.glob<string>(['./**/*.{ts,tsx}', '../stories/**/*.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('docs/promises.md explains each id in a test name once, and no other ids', () => {
  const explained = [...legend.matchAll(/^- \*\*([A-Z]\d+)\*\* \S/gm)].map(([, id]) => id!)
  const used = new Set(
    Object.entries(modules).flatMap(([path, text]) => idsInTestNames(path, text)),
  )
  expect([...explained].sort()).toEqual([...used].sort())
})
