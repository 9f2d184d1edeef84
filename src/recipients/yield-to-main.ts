/** Yields to the browser so that it can handle input and paint. */
export function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  // Safari lacks `scheduler.yield` (https://caniuse.com/mdn-api_scheduler_yield).
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
