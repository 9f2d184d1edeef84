import { vi } from 'vitest'

/** How long a test waits for what it asserts, in milliseconds: no measure of speed, so that a busy machine is slow, not red. */
export const PATIENCE = 60_000

/** Waits until the check passes. `interval` in milliseconds. */
export const eventually = <T>(check: () => T | Promise<T>, interval = 50) =>
  vi.waitFor(check, { timeout: PATIENCE, interval })
