import { atRest } from './at-rest.mjs'
import { burst } from './burst.mjs'
import { jump } from './jump.mjs'
import { keystrokes } from './keystrokes.mjs'
import { load } from './load.mjs'
import { refetch } from './refetch.mjs'
import { select } from './select.mjs'
import { sort } from './sort.mjs'
import { repliesOf, subjectOf } from './subject.mjs'
import { wheel } from './wheel.mjs'

/** @type {import('../harness/scenario.mjs').Scenario<import('./subject.mjs').Subject>} */
export const table = {
  name: 'InvitationTable',
  pages: {
    ours: 'ours',
    'react-data-grid': 'react-data-grid',
    'tanstack-virtual': 'tanstack-virtual',
    floor: 'floor',
  },
  sizes: [100, 1_000, 10_000, 100_000],
  subject: subjectOf,
  replies: repliesOf,
  // Sorting is not undone, so it comes last.
  steps: [
    load,
    atRest,
    wheel(7_000),
    wheel(20_000),
    jump,
    keystrokes,
    burst,
    select,
    refetch,
    sort,
  ],
}
