// @vitest-environment node
import { expect, it } from 'vitest'
import document from '../../docs/errors.md?raw'
import { sharedEnglish } from '../../src/messages/shared'

it('docs/errors.md has one entry for each error code: what happened, why it matters and what to do', () => {
  const entries = document.split(/^#{2,3} /m).filter((part) => part.startsWith('`'))
  const codes = entries.map((entry) => /^`(\w+)`/.exec(entry)?.[1] ?? '')
  // Typed by the codes, so `tsc` keeps this list complete.
  expect(codes.sort()).toEqual(Object.keys(sharedEnglish.errors).sort())
  for (const entry of entries) {
    expect(entry).toMatch(
      /^`\w+`\n\n\S.+\n\n\*\*Why it matters:\*\* \S.+\n\n\*\*What to do:\*\* \S.+\n/,
    )
  }
})
