/** Whose a name is: this tab's, another's, or not known yet. */
export type TabOwnershipState = 'asking' | 'elsewhere' | 'ours'

/**
 * How long an owner may take to answer, in milliseconds. Chromium runs the timers of a hidden tab once a minute, so an
 * owner that had to send a sign of life by a timer could not count as gone any sooner. Instead it answers questions:
 * messages are not throttled, and a tab that is silent for two seconds is gone, frozen or very busy.
 * See https://developer.chrome.com/blog/timer-throttling-in-chrome-88
 */
const PATIENCE = 2000

/** How long a tab waits before it asks again, in milliseconds. Needed where an owner is gone without a word. */
const INTERVAL = 5000

type Message = readonly [kind: 'whose' | 'mine' | 'free', sender: number]

/**
 * Asks by messages which tab has a name, until the signal is aborted. Works where there are no locks.
 *
 * @throws where there are no channels either
 */
export function askOtherTabs(
  name: string,
  signal: AbortSignal,
  report: (state: TabOwnershipState) => void,
): void {
  const channel = new BroadcastChannel(name)
  // Never from a storage: a duplicated tab would have the same.
  const id = Math.random()
  let step: 'asking' | 'waiting' | 'owning'
  let timer: ReturnType<typeof setTimeout>
  const post = (kind: Message[0]) => channel.postMessage([kind, id] satisfies Message)

  function ask(): void {
    clearTimeout(timer)
    step = 'asking'
    post('whose')
    timer = setTimeout(own, PATIENCE)
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
    timer = setTimeout(ask, INTERVAL)
  }

  channel.onmessage = ({ data: [kind, sender] }: MessageEvent<Message>) => {
    if (kind === 'whose') {
      if (step === 'owning') post('mine')
      // Of several that ask at once, the smallest number wins. It repeats its question, which was perhaps sent before the
      // other tab could hear it.
      else if (step === 'asking') {
        if (sender < id) wait()
        else post('whose')
      }
    } else if (kind === 'free') {
      if (step === 'waiting') ask()
    } else if (step === 'owning') {
      // Another tab took over while this one was frozen or busy. It has to learn that even where it wins.
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
