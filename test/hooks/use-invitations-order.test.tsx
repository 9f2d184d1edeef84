import type { QueryClient } from '@tanstack/react-query'
import { act, cleanup, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { useInvitations } from '../../src/hooks/use-invitations'
import { useRevokeInvitation } from '../../src/hooks/use-revoke-invitation'
import { createFakeFluxbase, type FakeFluxbase } from '../../src/testing/fake-fluxbase'
import { renderHookWithKit } from '../support/render'
import { eventually } from '../support/patience'

const RUNS = { numRuns: 25 }
const emails = (list: { invitations: { email: string }[] } | undefined) =>
  list?.invitations.map(({ email }) => email.split('@')[0])

/** Three open invitations and an accepted one, newest first, with their links. */
function seeded() {
  const fake = createFakeFluxbase()
  fake.invite({ email: 'd@example.com', acceptedAt: fake.now() })
  for (const name of ['c', 'b', 'a']) {
    fake.advance(1000)
    fake.invite({ email: `${name}@example.com` })
  }
  const links = new Map(
    fake.invitations.map(({ id, token }) => [id, `${fake.url}/invite/${token}`]),
  )
  return { fake, links }
}

/** The server handles each request at once, and the scheduler decides in which order the responses arrive. */
function shuffle(fake: FakeFluxbase, scheduler: fc.Scheduler) {
  for (const route of ['invitations.list', 'invitations.revoke'] as const) {
    fake.intercept(route, async (_request, next) => {
      const answer = await next()
      return scheduler.schedule(Promise.resolve(answer), route)
    })
  }
}

async function untilIdle(queryClient: QueryClient) {
  await eventually(() => expect(queryClient.isFetching()).toBe(0), 5)
  // TanStack Query notifies hooks from a timer, which was set before this one.
  await new Promise((resolve) => setTimeout(resolve))
}

describe('responses in any order', () => {
  it('in any order of responses, a revoked row disappears from every list for good, and every list is fetched again (F63)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { fake, links } = seeded()
        const { result, queryClient } = renderHookWithKit(
          () => ({
            all: useInvitations(),
            open: useInvitations({ include_accepted: false }),
            revoke: useRevokeInvitation(),
          }),
          { fake, links },
        )
        await waitFor(() => expect(result.current.open.isSuccess).toBe(true))
        await waitFor(() => expect(result.current.all.isSuccess).toBe(true))
        // Starts list requests that the server answers before the revoke.
        shuffle(fake, scheduler)
        const { all, open, revoke } = result.current
        await act(async () => {
          void all.refetch()
          void open.refetch()
          const revoked = revoke.mutateAsync(all.data!.invitations[1]!)
          await scheduler.waitFor(revoked)
        })
        const asked = fake.requests.map(({ route }) => route).lastIndexOf('invitations.revoke')
        expect(emails(result.current.all.data)).toEqual(['a', 'c', 'd'])
        expect(emails(result.current.open.data)).toEqual(['a', 'c'])
        await act(async () => {
          await scheduler.waitFor(untilIdle(queryClient))
        })
        expect(emails(result.current.all.data)).toEqual(['a', 'c', 'd'])
        expect(emails(result.current.open.data)).toEqual(['a', 'c'])
        const after = fake.requests.slice(asked).filter(({ route }) => route === 'invitations.list')
        expect(new Set(after.map(({ path }) => path)).size).toBe(2)
        cleanup()
      }),
      RUNS,
    )
  })

  it('in any order of responses, exactly the rows whose revoke failed come back, at their places (F64)', async () => {
    const outcome = fc.record({ first: fc.boolean(), second: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), outcome, async (scheduler, fails) => {
        const { fake, links } = seeded()
        const { result, queryClient } = renderHookWithKit(
          () => ({ list: useInvitations(), revoke: useRevokeInvitation() }),
          { fake, links },
        )
        await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
        const [first, second] = result.current.list.data!.invitations
        const tokenOf = (id: string) => links.get(id)!.split('/').at(-1)!
        const failing = [fails.first && first!, fails.second && second!].flatMap((row) =>
          row ? [tokenOf(row.id)] : [],
        )
        fake.intercept('invitations.revoke', async (request, next) =>
          failing.some((token) => request.url.endsWith(token))
            ? Response.json({ error: 'no' }, { status: 403 })
            : next(),
        )
        shuffle(fake, scheduler)
        const { revoke } = result.current
        await act(async () => {
          const both = [revoke.mutateAsync(first!), revoke.mutateAsync(second!)]
          await scheduler.waitFor(Promise.allSettled(both))
        })
        const left = [...(fails.first ? ['a'] : []), ...(fails.second ? ['b'] : []), 'c', 'd']
        // Before and after the list has been fetched again.
        expect(emails(result.current.list.data)).toEqual(left)
        await act(() => scheduler.waitFor(untilIdle(queryClient)))
        expect(emails(result.current.list.data)).toEqual(left)
        cleanup()
      }),
      RUNS,
    )
  })

  it('in any order of responses, the rows of the filter chosen last are shown (F65)', async () => {
    const rows = {
      all: ['a', 'b', 'c', 'd'],
      open: ['a', 'b', 'c'],
      none: [] as string[],
    }
    const flags = {
      all: { include_accepted: true, include_expired: true },
      open: { include_accepted: false, include_expired: true },
      none: { include_accepted: false, include_expired: false },
    }
    const filter = fc.constantFrom<keyof typeof rows>('all', 'open', 'none')
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(filter, { minLength: 2, maxLength: 5 }),
        async (scheduler, chosen) => {
          const { fake } = seeded()
          // All open invitations have expired, so that each filter has different rows.
          fake.advance(30 * 24 * 3600_000)
          shuffle(fake, scheduler)
          const { result, rerender, queryClient } = renderHookWithKit(
            (name: keyof typeof rows) => useInvitations(flags[name]),
            { fake, initialProps: chosen[0]! },
          )
          for (const name of chosen.slice(1)) {
            rerender(name)
            if (scheduler.count() > 0) await act(() => scheduler.waitOne())
          }
          await act(async () => {
            await scheduler.waitFor(untilIdle(queryClient))
          })
          expect(emails(result.current.data)).toEqual(rows[chosen.at(-1)!])
          cleanup()
        },
      ),
      RUNS,
    )
  })
})
