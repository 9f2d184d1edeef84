/** The broadcast channels that the tabs of one origin share. */
export interface FakeChannels {
  /** Opens a tab of that origin. */
  openTab(): FakeChannelsOfTab
}

export interface FakeChannelsOfTab {
  /** This tab's `BroadcastChannel`. */
  BroadcastChannel: typeof BroadcastChannel
  openChannels(): number
  /** Holds back messages to the tab, like a browser that freezes a background tab. */
  freeze(): void
  /** Delivers the messages that were held back. */
  thaw(): void
  /** Simulates closing or crashing the tab: it neither receives nor sends any more messages. */
  close(): void
}

/** The delivery time of a message, in milliseconds. A channel that is opened meanwhile does not receive it. */
const LATENCY_MS = 5

/** Creates channels in memory. Messages arrive in order, each from a timer. */
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
              kept ? kept.push(() => deliver(data)) : setTimeout(deliver, LATENCY_MS, data),
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
