import { vi } from 'vitest'

/** How long a test waits for an assertion, in milliseconds. It is generous, so that a busy machine does not fail tests. */
export const PATIENCE = 60_000

/** Waits until the check passes. `interval` is in milliseconds. */
export const eventually = <T>(check: () => T | Promise<T>, interval = 50) =>
  vi.waitFor(check, { timeout: PATIENCE, interval })
