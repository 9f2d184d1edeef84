import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import mMended from '../recordings/m-accept-mended.json'
import mMore from '../recordings/m-more.json'
import mLimited from '../recordings/m-rate-limited.json'
import mStock from '../recordings/m-stock.json'
import nMended from '../recordings/n-accept-mended.json'
import nMore from '../recordings/n-more.json'
import nStock from '../recordings/n-stock.json'
import oMended from '../recordings/o-accept-mended.json'
import oMore from '../recordings/o-more.json'
import oStock from '../recordings/o-stock.json'
import { NOT_IMITATED } from './not-imitated'
import { Replay, type Rec, type Recording } from './replay'

/** The files of each server, in the order in which they were recorded. */
const runs: Record<string, { recordings: unknown[]; mended: boolean }> = {
  'O as published': { recordings: [oStock], mended: false },
  'O with a mended accept': { recordings: [oMended, oMore], mended: true },
  'M as published': { recordings: [mStock], mended: false },
  'M with a mended accept': { recordings: [mMended, mMore], mended: true },
  'M under the global limiter': { recordings: [mLimited], mended: false },
  'N as published': { recordings: [nStock], mended: false },
  'N with a mended accept': { recordings: [nMended, nMore], mended: true },
}

const used = new Set<string>()

describe.each(Object.entries(runs))('%s', (_, { recordings, mended }) => {
  const files = recordings as Recording[]
  const replay = new Replay(files[0]!, mended)

  describe.each(files)('$server', (file) => {
    const { records } = file
    beforeAll(() => replay.nextFile(file))

    for (let i = 0; i < records.length; i++) {
      const record = records[i]!
      const next = records[i + 1]
      if (isRace(record) && next && isRace(next)) {
        it(`${i} two concurrent requests to accept`, () => race(replay, record, next))
        i += 1
      } else {
        it(`${i} ${record.case}`, () => replay.play(record))
      }
    }
  })

  afterAll(() => {
    for (const name of replay.used) used.add(name)
  })
})

it('every exception in not-imitated.ts is needed', () => {
  expect([...used].sort()).toEqual(Object.keys(NOT_IMITATED).sort())
})

const isRace = ({ case: name }: Rec) => /^accept race \d$/.test(name)

/** Sends both requests concurrently. The recording has the winner first. */
async function race(replay: Replay, winner: Rec, loser: Rec): Promise<void> {
  const answers = await Promise.all([replay.send(winner), replay.send(loser)])
  const [won, lost] = answers.sort((a, b) => a!.status - b!.status)
  await replay.compare(winner, won!)
  await replay.compare(loser, lost!)
}
