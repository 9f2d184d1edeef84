import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { PATIENCE } from './patience'

// Tests with `@vitest-environment node` have no document.
if (typeof document !== 'undefined') await import('./dialog')

configure({
  asyncUtilTimeout: PATIENCE,
  // StrictMode has to be outermost: React 19 does not run effects twice if a component is above it;
  // see https://github.com/react/react/pull/31825
  reactStrictMode: true,
})

// The kit writes nothing to the console, so tests of it must not either.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  cleanup()
  if (typeof sessionStorage !== 'undefined') sessionStorage.clear()
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls]
  vi.restoreAllMocks()
  expect(said, 'written to the console').toEqual([])
})
