import { describe, expect, it, vi } from 'vitest'
import { guarded, isText } from '../../src/queries/guarded'
import { reportTo, type Problem } from '../../src/queries/problem'
import { eventually } from '../support/patience'

const thrown = new Error('quota')
const fail = (): string => {
  throw thrown
}

describe('a guarded call', () => {
  it('guarded returns what the function returns, and reports nothing', () => {
    const report = vi.fn()
    expect(guarded(report, 'nameOf', () => 'Ada', 'nobody')).toBe('Ada')
    expect(report).not.toHaveBeenCalled()
  })

  it('guarded returns the fallback if the function throws, and reports what it threw (O6)', () => {
    const report = vi.fn()
    expect(guarded(report, 'nameOf', fail, 'nobody')).toBe('nobody')
    expect(report.mock.calls).toEqual([['nameOf', thrown]])
  })

  it('guarded turns a promise that rejects into one that resolves with the fallback (O6)', async () => {
    const report = vi.fn()
    expect(await guarded(report, 'onBefore', () => Promise.reject(thrown), 'nothing')).toBe(
      'nothing',
    )
    expect(report.mock.calls).toEqual([['onBefore', thrown]])
  })

  it.each([
    [42, 'the number 42'],
    [Number.NaN, 'the number NaN'],
    [null, 'null'],
    [{}, 'object'],
    [Promise.resolve('late'), 'a promise'],
  ])('guarded returns the fallback for %j, which does not fit (O6)', (result, words) => {
    const report = vi.fn()
    expect(guarded<unknown, string>(report, 'nameOf', () => result, 'nobody', isText)).toBe(
      'nobody',
    )
    expect(report.mock.calls[0]?.[1]).toMatchObject({
      name: 'TypeError',
      message: `nameOf returned ${words}, which is not a valid result.`,
    })
  })
})

describe('a report', () => {
  const heard = async (tell: (report: ReturnType<typeof reportTo>) => void) => {
    const problems: Problem[] = []
    tell(reportTo((problem) => void problems.push(problem)))
    await Promise.resolve()
    return problems
  }

  it('a report names the function and contains the cause, whose message it does not quote', async () => {
    const cause = new RangeError('https://app.example.com/invite/secret=')
    const [problem] = await heard((report) => report('links.set', cause))
    expect(problem).toEqual({
      code: 'callback_failed',
      subject: 'links.set',
      message: expect.stringMatching(
        /^fluxbase-invitations: links\.set failed with a thrown RangeError\. /,
      ),
      cause,
    })
    expect(problem?.message).not.toContain('secret')
  })

  it('a problem is reported once for each function and kind of error, even if a callback fails for every row', async () => {
    const problems = await heard((report) => {
      for (const id of ['1', '2', '3']) report('nameOf', new Error(`no user ${id}`))
      report('nameOf', new TypeError('other'))
      report('inviteUrl', new Error('no user 1'))
    })
    const shown = problems.map((problem) =>
      problem.code === 'callback_failed'
        ? `${problem.subject} ${(problem.cause as Error).name}`
        : problem.code,
    )
    expect(shown).toEqual(['nameOf Error', 'nameOf TypeError', 'inviteUrl Error'])
  })

  it('a report is deferred, because the failed call may happen while React renders', () => {
    const onProblem = vi.fn()
    reportTo(onProblem)('now', thrown)
    expect(onProblem).not.toHaveBeenCalled()
  })

  it.each([
    ['throws', fail],
    ['rejects', () => Promise.reject(thrown)],
  ])('a report is made once even if the listener %s', async (_, listener) => {
    const onProblem = vi.fn(listener)
    reportTo(onProblem as (problem: Problem) => void)('now', thrown)
    await eventually(() => expect(onProblem).toHaveBeenCalledTimes(1))
  })

  it.each([
    null,
    undefined,
    'a text',
    Object.create(null),
    new Proxy({}, { getPrototypeOf: fail as never }),
  ])('a report accepts anything that can be thrown', async (cause) => {
    const problems = await heard((report) => report('now', cause))
    expect(problems[0]?.message).toContain('something thrown that is not an Error')
  })
})
