import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRecipients, type UseRecipientsOptions } from '../../src/forms/use-recipients'

const OPTIONS: UseRecipientsOptions = { invitations: [], roles: ['viewer'], now: 0 }

describe('the people of a form', () => {
  it('do not keep somebody who was sent to from the box and was added to the list meanwhile', () => {
    const { result } = renderHook(() => useRecipients(OPTIONS))
    act(() => result.current.type('ada@example.com'))
    const sent = result.current.all
    act(() => result.current.type('ada@example.com, bob@example.com, '))
    act(() => result.current.take(sent))
    expect(result.current.all.map(({ email }) => email)).toEqual(['bob@example.com'])
  })
})
