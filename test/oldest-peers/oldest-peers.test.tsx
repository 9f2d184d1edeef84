import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { peerDependencies } from '../../package.json'
import { devDependencies } from './package.json'

const lowest = (range: string) => /\d+\.\d+\.\d+/.exec(range)?.[0]

it('package.json here pins the lowest version that each peer range allows', () => {
  const promised = Object.entries(peerDependencies).map(([name, range]) => [name, lowest(range)])
  expect(devDependencies).toMatchObject(Object.fromEntries(promised))
})

// Testing Library is pinned below the main version, so that npm installs a copy next to this React.
it('these tests run with the oldest peers', () => {
  render(<p>{version}</p>)
  expect(screen.getByText(devDependencies.react)).toBeInTheDocument()
  expect(domVersion).toBe(devDependencies['react-dom'])
  const { major, minor, patch } = z.core.version
  expect(`${major}.${minor}.${patch}`).toBe(devDependencies.zod)
})
