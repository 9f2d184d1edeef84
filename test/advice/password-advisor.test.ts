// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createPasswordAdvisor } from '../../src/advice/password-advisor'

describe('createPasswordAdvisor', () => {
  const advisor = createPasswordAdvisor()

  it('knows a common password that is long enough, and says why it is weak', async () => {
    const advice = await advisor('password1234', [])
    expect(advice.strength).toBeLessThanOrEqual(1)
    expect(advice.words.join(' ')).toMatch(/common|guess/i)
  })

  it('has nothing to say about a few unusual words', async () => {
    expect(await advisor('walrus teapot gravity violin', [])).toMatchObject({ strength: 4 })
  })

  it('knows what others know about the person', async () => {
    const about = ['Grace Hopper', 'grace.hopper@cobol.example']
    const password = 'grace hopper cobol'
    const [known, unknown] = [await advisor(password, about), await advisor(password, [])]
    expect(known.strength).toBeLessThan(unknown.strength)
  })

  it('takes ten thousand characters in its stride, and returns none of the password (F86, S29)', async () => {
    const canary = `canary-${'x7!Q'.repeat(2_500)}`
    expect(JSON.stringify(await advisor(canary, []))).not.toContain('canary')
  })

  it('tries again to load what it could not load', async () => {
    let tries = 0
    const flaky = createPasswordAdvisor(async () => {
      tries += 1
      if (tries === 1) throw new TypeError('Failed to fetch')
      return {}
    })
    await expect(flaky('a few words', [])).rejects.toThrow('Failed to fetch')
    await expect(flaky('a few words', [])).resolves.toMatchObject({ words: expect.any(Array) })
    expect(tries).toBe(2)
  })
})
