import { FluxbaseError } from '../client/errors'
import type { RequestSession } from '../client/fluxbase-fetch-like'
import { toFluxbaseError } from '../client/to-fluxbase-error'
import { retryDelay, shouldRetry } from '../queries/retry'
import type { Policy } from '../queries/writes'
import type { SettledOutcome, Evidence, Outcome, UnknownOutcome } from './outcome'

/** One write: how to send it, how to find out whether it happened, and what to do afterwards. */
export interface Operation<Value, Trace = null> {
  policy: Policy
  /** Fires when the user who started the operation leaves. */
  signal: AbortSignal | undefined
  /** Whose session the reads belong to. Once it is over, they can show nothing more. */
  session?: RequestSession
  send: () => Promise<Value>
  /** Reads whether the write happened, bypassing every cache. Called only after a lost response. Left out if no read shows it. */
  reconcile?: () => Promise<Evidence<Trace>>
  /** Called once the outcome is known, before it is returned. */
  record: (outcome: SettledOutcome<Value, Trace>) => Promise<void> | void
  /** Called with the outcome, for the app. If it is `unknown`, called again once it is known. */
  report: (outcome: Outcome<Value, Trace>) => void
}

/** Called when the response was lost, and after each read that did not decide the outcome. */
export type OnUnknown = (unknown: UnknownOutcome<unknown, unknown>) => void

/**
 * Sends a write and determines its outcome. Once a response was lost, a later refusal does not count: only a success or a
 * read decides. Resolves with the final outcome, which is `unknown` if even the last read failed.
 */
export async function perform<Value, Trace>(
  operation: Operation<Value, Trace>,
  onUnknown: OnUnknown = () => undefined,
): Promise<Outcome<Value, Trace>> {
  const { policy, signal, send, record, report } = operation
  const decide = async (outcome: SettledOutcome<Value, Trace>) => {
    report(outcome)
    await record(outcome)
    return outcome
  }
  let lost: FluxbaseError | undefined
  for (let failures = 0; ; failures += 1) {
    let error: FluxbaseError
    try {
      const value = await send()
      return decide({ type: 'done', value })
    } catch (thrown) {
      error = toFluxbaseError(thrown, 'POST')
    }
    if (error.outcomeUnknown) lost ??= error
    const mayRetry =
      failures < policy.retries &&
      shouldRetry(failures, error) &&
      // A rate limit concerns all requests, so the caller waits, not this request.
      error.code !== 'rate_limited' &&
      !signal?.aborted
    if (!mayRetry) {
      return lost ? settle(operation, lost, decide, onUnknown) : decide({ type: 'refused', error })
    }
    await new Promise((resolve) => setTimeout(resolve, retryDelay(failures, error)))
  }
}

/**
 * Reads immediately, then at the times in the policy. Presence counts at any time; absence counts only when the request
 * can no longer be carried out. Each wait begins when the one before it is over: on a device that slept they would all be over
 * at once, before its network is back.
 */
function settle<Value, Trace>(
  { policy, signal, session, reconcile, report }: Operation<Value, Trace>,
  lost: FluxbaseError,
  decide: (outcome: SettledOutcome<Value, Trace>) => Promise<Outcome<Value, Trace>>,
  onUnknown: OnUnknown,
): Promise<Outcome<Value, Trace>> {
  const { readAgainAfter } = policy
  let isTooLate = readAgainAfter.length === 0
  let decided: Promise<Outcome<Value, Trace>> | undefined

  const unknown = (seen: UnknownOutcome<Value, Trace>['seen']): UnknownOutcome<Value, Trace> => ({
    type: 'unknown',
    error: lost,
    seen,
    isFinal: !reconcile,
    check: read,
  })

  async function read(): Promise<Outcome<Value, Trace>> {
    if (decided) return decided
    const wasTooLate = isTooLate
    const evidence = await reconcile?.().catch(() => null)
    const outcome = verdict(evidence, wasTooLate)
    if (outcome.type !== 'unknown') stop((decided ??= decide(outcome)))
    else if (wasTooLate || session?.isOver) stop(outcome)
    else if (!decided && !signal?.aborted) onUnknown(outcome)
    return decided ?? outcome
  }

  function verdict(
    evidence: Evidence<Trace> | null | undefined,
    wasTooLate: boolean,
  ): Outcome<Value, Trace> {
    if (!evidence) return unknown('nothing')
    if (evidence.type === 'present') {
      return { type: 'done_without_response', trace: evidence.trace }
    }
    if (evidence.type === 'refused') return evidence
    if (evidence.type === 'unclear') return unknown('absent')
    return wasTooLate ? { type: 'not_done', error: notDone(lost) } : unknown('absent')
  }

  let stop!: (outcome: Outcome<Value, Trace> | Promise<Outcome<Value, Trace>>) => void
  const outcome = new Promise<Outcome<Value, Trace>>((resolve) => (stop = resolve))
  const leave = () => stop(unknown('nothing'))
  let timer: ReturnType<typeof setTimeout> | undefined
  function readLater(next: number, passed: number) {
    const seconds = readAgainAfter[next]
    if (seconds === undefined) return
    timer = setTimeout(
      () => {
        isTooLate ||= next === readAgainAfter.length - 1
        readLater(next + 1, seconds)
        void read()
      },
      (seconds - passed) * 1000,
    )
  }
  readLater(0, 0)
  signal?.addEventListener('abort', leave)
  if (signal?.aborted) leave()
  else {
    onUnknown(unknown(null))
    void read()
  }
  void outcome.then((last) => last.type === 'unknown' && report(last))
  return outcome.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', leave)
  })
}

/** Why a write was not even sent: when its turn came, nobody wanted it any more. */
export const NOT_SENT = new FluxbaseError(
  'not_done',
  'the operation was canceled before anything was sent.',
)

/** The same failure, now that it is known to have changed nothing. */
export function notDone(lost: FluxbaseError): FluxbaseError {
  return new FluxbaseError(
    'not_done',
    'the response was lost, and a later read showed that nothing changed. It is safe to send again.',
    { cause: lost },
  )
}
