import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { NetworkName } from '../../.storybook/network'
import { StoryKit } from '../../.storybook/story-kit'
import { InvitationTable } from '../../src/exports/index'
import { createFakeFluxbase } from '../../src/exports/testing'

afterEach(() => {
  delete document.documentElement.dataset.theme
  document.documentElement.removeAttribute('dir')
})

/** A story, which is rendered anew with a new fake whenever the toolbar changes. */
function show() {
  const first = createFakeFluxbase()
  first.invite({ email: 'grace@example.com' })
  const onRequest = vi.fn()
  const story = (network: NetworkName, theme: 'light' | 'dark' = 'light', fake = first) => (
    <StoryKit
      fake={fake}
      theme={theme}
      direction="ltr"
      locale="en-GB"
      network={network}
      onRequest={onRequest}
      page={false}
    >
      <InvitationTable />
    </StoryKit>
  )
  const { rerender } = render(story('normal'))
  return {
    first,
    onRequest,
    turn: (network: NetworkName, theme?: 'light' | 'dark') =>
      rerender(story(network, theme, createFakeFluxbase())),
  }
}

it('keeps the server of a story when the theme changes', async () => {
  const { first, turn } = show()
  await screen.findByText('grace@example.com')
  const { length } = first.requests
  turn('normal', 'dark')
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(screen.getByText('grace@example.com')).toBeVisible()
  expect(first.requests).toHaveLength(length)
})

it('asks the server again when the network changes, and does not reach it offline', async () => {
  const { first, onRequest, turn } = show()
  await screen.findByText('grace@example.com')
  const { length } = first.requests
  turn('offline')
  expect(navigator.onLine).toBe(false)
  await waitFor(() =>
    expect(onRequest).toHaveBeenLastCalledWith(
      expect.objectContaining({ outcome: expect.objectContaining({ status: 'no response' }) }),
    ),
  )
  expect(first.requests).toHaveLength(length)

  turn('normal')
  expect(navigator.onLine).toBe(true)
  await waitFor(() => expect(first.requests.length).toBeGreaterThan(length))
})

it('lets every request fail when the server is failing', async () => {
  const { onRequest, turn } = show()
  await screen.findByText('grace@example.com')
  turn('failing')
  await waitFor(() =>
    expect(onRequest).toHaveBeenLastCalledWith(
      expect.objectContaining({ outcome: expect.objectContaining({ status: 500 }) }),
    ),
  )
  expect(screen.getByText('grace@example.com')).toBeVisible()
})
