/** The broadcast channels of one origin, as its tabs share them. */
export interface FakeChannels {
  /** A tab of that origin. */
  openTab(): FakeChannelsOfTab
}

export interface FakeChannelsOfTab {
  /** What `BroadcastChannel` is in this tab. */
  BroadcastChannel: typeof BroadcastChannel
  openChannels(): number
  /** Keeps from the tab what it is sent, as a browser does that freezes it in the background. */
  freeze(): void
  /** Gives it everything that it was sent meanwhile. */
  thaw(): void
  /** What the browser does when the tab closes or crashes: it hears and says nothing more. */
  close(): void
}

/** How long a message is on its way, in milliseconds. Who opens a channel meanwhile does not get it. */
const LATENCY = 5

/** Channels in memory. Messages arrive in order, each by a timer. */
export function createFakeChannels(): FakeChannels {
  const open = new Set<{ name: string; tab: object; receive: (data: unknown) => void }>()

  return {
    openTab() {
      const tab = {}
      let kept: (() => void)[] | undefined
      class FakeChannel {
        onmessage: ((event: MessageEvent) => void) | null = null
        #isClosed = false
        readonly #end
        constructor(name: string) {
          const deliver = (data: unknown) => {
            if (open.has(this.#end)) this.onmessage?.(new MessageEvent('message', { data }))
          }
          this.#end = {
            name,
            tab,
            receive: (data: unknown) =>
              kept ? kept.push(() => deliver(data)) : setTimeout(deliver, LATENCY, data),
          }
          open.add(this.#end)
        }
        postMessage(data: unknown) {
          if (this.#isClosed) throw new DOMException('The channel is closed.', 'InvalidStateError')
          if (!open.has(this.#end)) return
          for (const end of open) {
            if (end !== this.#end && end.name === this.#end.name) end.receive(structuredClone(data))
          }
        }
        close() {
          this.#isClosed = true
          open.delete(this.#end)
        }
      }
      const ownEnds = () => [...open].filter((end) => end.tab === tab)
      return {
        BroadcastChannel: FakeChannel as unknown as typeof BroadcastChannel,
        openChannels: () => ownEnds().length,
        freeze: () => void (kept = []),
        thaw() {
          const waiting = kept ?? []
          kept = undefined
          for (const deliver of waiting) deliver()
        },
        close() {
          for (const end of ownEnds()) open.delete(end)
        },
      }
    },
  }
}
