import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { useLazyParts, useNeed } from '../../src/provider/use-lazy-parts'

const Part = () => <p>loaded</p>

function User({ load }: { load: () => Promise<{ Part: typeof Part }> }) {
  const lazy = useLazyParts(load)
  useNeed(lazy, true)
  if (lazy.parts) return <lazy.parts.Part />
  return <button onClick={() => void lazy.loadParts()}>{lazy.failure?.code}</button>
}

it('parts that could not be loaded are loaded by the next call, for everyone who uses them (F94)', async () => {
  const broken = () => Promise.reject(new TypeError('Failed to fetch'))
  const load = vi.fn(broken)
  render(
    <>
      <User load={load} />
      <User load={load} />
    </>,
  )
  const buttons = await screen.findAllByRole('button', { name: 'network' })
  expect(buttons).toHaveLength(2)
  load.mockImplementation(() => Promise.resolve({ Part }) as never)
  await userEvent.click(buttons[0]!)
  expect(await screen.findAllByText('loaded')).toHaveLength(2)
  expect(screen.queryByRole('button')).toBeNull()
})
