import { describe, expect, it, vi } from 'vitest'
import { guarded, isText } from '../../src/queries/guarded'
import { reportTo, type Problem } from '../../src/queries/problem'
import { eventually } from '../support/patience'

const thrown = new Error('quota')
const fail = (): string => {
  throw thrown
}

describe('a guarded call', () => {
  it('returns what the function returns, and reports nothing', () => {
    const report = vi.fn()
    expect(guarded(report, 'nameOf', () => 'Ada', 'nobody')).toBe('Ada')
    expect(report).not.toHaveBeenCalled()
  })

  it('returns the fallback where the function throws, and reports what was thrown (O6)', () => {
    const report = vi.fn()
    expect(guarded(report, 'nameOf', fail, 'nobody')).toBe('nobody')
    expect(report.mock.calls).toEqual([['nameOf', thrown]])
  })

  it('turns a rejected promise into one that resolves with the fallback (O6)', async () => {
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
  ])('returns the fallback where %j does not fit (O6)', (result, words) => {
    const report = vi.fn()
    expect(guarded<unknown, string>(report, 'nameOf', () => result, 'nobody', isText)).toBe(
      'nobody',
    )
    expect(report.mock.calls[0]?.[1]).toMatchObject({
      name: 'TypeError',
      message: `nameOf returned ${words}, which the kit cannot use.`,
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

  it('names the function and hands over the cause, whose words are in no message', async () => {
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

  it('is made once for each function and kind of error, so that a callback of every row floods nobody', async () => {
    const problems = await heard((report) => {
      for (const id of ['1', '2', '3']) report('nameOf', new Error(`no user ${id}`))
      report('nameOf', new TypeError('other'))
      report('inviteUrl', new Error('no user 1'))
    })
    expect(problems.map(({ subject, cause }) => `${subject} ${(cause as Error).name}`)).toEqual([
      'nameOf Error',
      'nameOf TypeError',
      'inviteUrl Error',
    ])
  })

  it('comes after the call that failed, which may be made while React renders', () => {
    const onProblem = vi.fn()
    reportTo(onProblem)('now', thrown)
    expect(onProblem).not.toHaveBeenCalled()
  })

  it.each([
    ['throws', fail],
    ['rejects', () => Promise.reject(thrown)],
  ])('is over where the listener %s', async (_, listener) => {
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
  ])('takes whatever was thrown', async (cause) => {
    const problems = await heard((report) => report('now', cause))
    expect(problems[0]?.message).toContain('something thrown that is not an Error')
  })
})
