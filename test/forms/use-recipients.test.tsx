import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useRecipients, type UseRecipientsOptions } from '../../src/forms/use-recipients'

const OPTIONS: UseRecipientsOptions = { invitations: [], roles: [{ role: 'viewer' }], now: 0 }

describe('useRecipients', () => {
  it('removes a person who was sent from the draft but has been added to the list since', () => {
    const { result } = renderHook(() => useRecipients(OPTIONS))
    act(() => result.current.type('ada@example.com'))
    const sent = result.current.all
    act(() => result.current.type('ada@example.com, bob@example.com, '))
    act(() => result.current.take(sent))
    expect(result.current.all.map(({ email }) => email)).toEqual(['bob@example.com'])
  })
})
