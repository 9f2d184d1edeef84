// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createPasswordAdvisor } from '../../src/advice/password-advisor'

describe('createPasswordAdvisor', () => {
  const advisor = createPasswordAdvisor()

  it('rates a common password as weak although it is long enough, and says why', async () => {
    const advice = await advisor('password1234', [])
    expect(advice.strength).toBeLessThanOrEqual(1)
    expect(advice.words.join(' ')).toMatch(/common|guess/i)
  })

  it('rates a password of a few unusual words as strong', async () => {
    expect(await advisor('walrus teapot gravity violin', [])).toMatchObject({ strength: 4 })
  })

  it('rates a password lower if it consists of facts about the person', async () => {
    const about = ['Grace Hopper', 'grace.hopper@cobol.example']
    const password = 'grace hopper cobol'
    const [known, unknown] = [await advisor(password, about), await advisor(password, [])]
    expect(known.strength).toBeLessThan(unknown.strength)
  })

  it('handles ten thousand characters, and returns no part of the password (F86, S29)', async () => {
    const canary = `canary-${'x7!Q'.repeat(2_500)}`
    expect(JSON.stringify(await advisor(canary, []))).not.toContain('canary')
  })

  it('retries loading the dictionaries after a failure', async () => {
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
