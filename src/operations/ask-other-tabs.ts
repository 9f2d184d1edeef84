/** Which tab owns a name: another one, this one, or not known yet. */
export type TabOwnershipState = 'asking' | 'elsewhere' | 'ours'

/**
 * How long an owner may take to answer. Owners answer questions instead of sending heartbeats, because
 * Chromium runs the timers of a hidden tab only once a minute, so a missing heartbeat would prove nothing any sooner.
 * Messages are not throttled: a tab that is silent for two seconds is gone, frozen or very busy. See
 * https://developer.chrome.com/blog/timer-throttling-in-chrome-88
 */
const OWNER_TIMEOUT_MS = 2000

/**
 * How long a tab waits before it asks again. Covers owners that went away without a message, for example in a crash.
 */
const ASK_AGAIN_AFTER_MS = 5000

type Message = readonly [kind: 'whose' | 'mine' | 'free', sender: number]

/**
 * Finds out by messages which tab owns a name, until the signal is aborted. Works in browsers without Web Locks.
 *
 * @throws if there is no `BroadcastChannel` either
 */
export function askOtherTabs(
  name: string,
  signal: AbortSignal,
  report: (state: TabOwnershipState) => void,
): void {
  const channel = new BroadcastChannel(name)
  // Not kept in storage: a duplicated tab would have the same id.
  const id = Math.random()
  let step: 'asking' | 'waiting' | 'owning'
  let timer: ReturnType<typeof setTimeout>
  const post = (kind: Message[0]) => channel.postMessage([kind, id] satisfies Message)

  function ask(): void {
    clearTimeout(timer)
    step = 'asking'
    post('whose')
    timer = setTimeout(own, OWNER_TIMEOUT_MS)
  }
  function own(): void {
    step = 'owning'
    post('mine')
    report('ours')
  }
  function wait(): void {
    clearTimeout(timer)
    step = 'waiting'
    report('elsewhere')
    timer = setTimeout(ask, ASK_AGAIN_AFTER_MS)
  }

  channel.onmessage = ({ data: [kind, sender] }: MessageEvent<Message>) => {
    if (kind === 'whose') {
      if (step === 'owning') post('mine')
      // When several tabs ask at once, the smallest id wins. The winner repeats its question, which may have been sent
      // before the other tab was listening.
      else if (step === 'asking') {
        if (sender < id) wait()
        else post('whose')
      }
    } else if (kind === 'free') {
      if (step === 'waiting') ask()
    } else if (step === 'owning') {
      // Another tab took over while this one was frozen or busy. This tab has to ask again even if its id wins.
      report('asking')
      ask()
    } else wait()
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    if (step === 'owning') post('free')
    channel.close()
  })
  ask()
}
