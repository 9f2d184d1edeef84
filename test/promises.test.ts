// @vitest-environment node
import { expect, it } from 'vitest'
import legend from '../docs/promises.md?raw'
import { idsInTestNames } from './support/ids-in-test-names'

const modules = import.meta.glob<string>(['./**/*.{ts,tsx}', '../stories/**/*.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('explains every id in the name of a test, once, and keeps none without a test', () => {
  const explained = [...legend.matchAll(/^- \*\*([A-Z]\d+)\*\* \S/gm)].map(([, id]) => id!)
  const used = new Set(
    Object.entries(modules).flatMap(([path, text]) => idsInTestNames(path, text)),
  )
  expect([...explained].sort()).toEqual([...used].sort())
})
