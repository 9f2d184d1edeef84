import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { PATIENCE } from './patience'

// A test that says `@vitest-environment node` has no document.
if (typeof document !== 'undefined') await import('./dialog')

configure({
  asyncUtilTimeout: PATIENCE,
  // Around everything: React 19 runs no effect twice where a component of ours stands around StrictMode;
  // see https://github.com/react/react/pull/31825
  reactStrictMode: true,
})

// The kit writes nothing to the console, and neither may a test that exercises it.
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
