import { act, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FluxbaseError, type FluxbaseErrorCode } from '../../src/client/errors'
import { useAcceptForm, type UseAcceptFormOptions } from '../../src/forms/use-accept-form'
import type { AcceptInvitationRequest } from '../../src/invitation/public-responses'
import { renderHookWithKit } from '../support/render'

/** Renders the hook with two inputs that can be mounted repeatedly, as on the page. */
function openForm(
  outcome: () => FluxbaseErrorCode | null,
  options: Partial<UseAcceptFormOptions> = {},
) {
  const sent: AcceptInvitationRequest[] = []
  const { result, rerender, unmount } = renderHookWithKit(
    ({ over }) =>
      useAcceptForm({
        submit: (request) => {
          sent.push(request)
          const code = outcome()
          return Promise.resolve(code && new FluxbaseError(code, 'test'))
        },
        over,
        ...options,
      }),
    { initialProps: { over: false } },
  )
  function show() {
    const inputs = {
      name: document.createElement('input'),
      password: document.createElement('input'),
    }
    act(() => {
      result.current.fields.name.ref(inputs.name)
      result.current.fields.password.ref(inputs.password)
    })
    return inputs
  }
  async function type(field: 'name' | 'password', input: HTMLInputElement, text: string) {
    input.value = text
    input.name = field
    await act(() => result.current.fields[field].onChange({ type: 'change', target: input }))
  }
  const submit = () => act(async () => result.current.submit())
  return { result, rerender, unmount, sent, show, type, submit }
}

async function filled(outcome: () => FluxbaseErrorCode | null) {
  const form = openForm(outcome)
  const inputs = form.show()
  await form.type('name', inputs.name, '  Grace Hopper ')
  await form.type('password', inputs.password, '  twelve or more ')
  await form.submit()
  await waitFor(() => expect(form.sent).toHaveLength(1))
  return { ...form, inputs }
}

describe('useAcceptForm', () => {
  it('trims the name, as the server does, but never the password (F86)', async () => {
    const { sent } = await filled(() => null)
    expect(sent).toEqual([{ name: 'Grace Hopper', password: '  twelve or more ' }])
  })

  it('does not submit values that the server would reject (F86, F87)', async () => {
    const { result, sent, show, type, submit } = openForm(() => null)
    const { name, password } = show()
    await submit()
    await waitFor(() =>
      expect(result.current.problems).toEqual({ name: 'missing', password: 'too_short' }),
    )
    await type('name', name, 'n'.repeat(101))
    await type('password', password, 'é'.repeat(37))
    await waitFor(() =>
      expect(result.current.problems).toEqual({ name: 'too_long', password: 'too_long' }),
    )
    expect(sent).toEqual([])
  })

  it('restores typed values in remounted inputs, and submits without inputs', async () => {
    const { sent, submit, show } = await filled(() => 'network')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toEqual(sent[0])
    expect(show().password).toHaveValue('  twelve or more ')
  })

  it('clears every value once nothing is left to send (F22, S29)', async () => {
    const { inputs, show, rerender } = await filled(() => null)
    rerender({ over: true })
    await waitFor(() => expect(inputs.password).toHaveValue(''))
    expect(inputs.name).toHaveValue('')
    expect(show().password).toHaveValue('')
  })

  it('clears the password on unmount (S29)', async () => {
    const { inputs, unmount } = await filled(() => 'network')
    unmount()
    expect(inputs.password).toHaveValue('')
  })

  it('restores the name from the draft, saves typed names to it, and clears it in the end', async () => {
    let kept = 'Grace'
    const draft = {
      read: () => kept,
      write: (name: string) => void (kept = name),
      clear: () => void (kept = ''),
    }
    const { show, type, rerender } = openForm(() => null, { draft })
    const { name } = show()
    expect(name).toHaveValue('Grace')
    await type('name', name, 'Grace Hopper')
    expect(kept).toBe('Grace Hopper')
    rerender({ over: true })
    await waitFor(() => expect(kept).toBe(''))
  })

  it('validates with the given password policy', async () => {
    const { result, show, type, submit } = openForm(() => null, {
      passwordPolicy: { minBytes: 16, maxBytes: 72 },
    })
    await type('password', show().password, 'fifteen letters')
    await submit()
    await waitFor(() => expect(result.current.problems.password).toBe('too_short'))
  })

  it('sets a password problem if the server rejects the password', async () => {
    const { result } = await filled(() => 'password_rejected')
    await waitFor(() => expect(result.current.problems.password).toBe('rejected'))
  })
})
