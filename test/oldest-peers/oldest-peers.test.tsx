import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { peerDependencies } from '../../package.json'
import { devDependencies } from './package.json'

const lowest = (range: string) => /\d+\.\d+\.\d+/.exec(range)?.[0]

it('pins the lowest version that each peer is promised to work with', () => {
  const promised = Object.entries(peerDependencies).map(([name, range]) => [name, lowest(range)])
  expect(devDependencies).toMatchObject(Object.fromEntries(promised))
})

// Testing Library is pinned below the version of the newest peers, so that npm keeps a copy beside this React.
it('is what these tests run with', () => {
  render(<p>{version}</p>)
  expect(screen.getByText(devDependencies.react)).toBeInTheDocument()
  expect(domVersion).toBe(devDependencies['react-dom'])
  const { major, minor, patch } = z.core.version
  expect(`${major}.${minor}.${patch}`).toBe(devDependencies.zod)
})
