'use client'
import type { BulkInviteItem, UseBulkInviteResult } from '../../hooks/use-bulk-invite'
import { useInvitationLinks } from '../../hooks/use-invitation-links'
import { isSafeLink } from '../../invitation/safe-link'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useSharedMessages } from '../../provider/messages/use-shared-messages'
import { CopyLinksButton } from '../primitives/copy-links-button'
import type { HeadingLevel } from '../primitives/heading-level'
import { BulkResultRow, useResultText } from './bulk-result-row'
import { MoreDetails } from './details'
import { ResultActions, ResultHeader } from './result-frame'
import { PeopleLeft, ResultGroup, type PersonLeft, type ResultPerson } from './result-group'
import { SaveResults } from './save-results'
import { invitedIn, useDelivery } from './use-delivery'

export interface BulkResultsProps {
  bulk: UseBulkInviteResult
  /** Who is still in the form, because of an address to fix or an earlier invitation. @default nobody */
  left?: readonly PersonLeft[]
  /** Returns to the form with the people who were not invited. */
  onBack: () => void
  /** Closes what the form is in. Adds the button "Done". */
  onDone?: (() => void) | undefined
  /** @default 2 */
  headingLevel?: HeadingLevel
  /** The id of the heading. */
  headingId?: string | undefined
}

/** How many links are shown at first. */
const FIRST_COUNT = 5

/**
 * The results of a run: who was invited, with the links to copy, then who was not, by reason. Moves focus to its heading on
 * mount. Renders a `div`.
 */
export function BulkResults({
  bulk,
  left = [],
  onBack,
  onDone,
  headingLevel = 2,
  headingId,
}: BulkResultsProps) {
  const words = useInviteFormMessages()
  const { copyFailed, tryAgain } = useSharedMessages()
  const links = useInvitationLinks()
  const { items, progress } = bulk
  const { total, done, waiting } = progress
  const delivery = useDelivery(invitedIn(items))
  const linked = items.map((item) => {
    const link = item.output ? links.get(item.output.invitation) : null
    return { item, link, canCopy: link !== null && isSafeLink(link) }
  })
  const copyable = linked.filter(({ canCopy }) => canCopy)
  const unmailed = copyable.filter(({ item }) => !item.output?.email_sent)
  // If only some were e-mailed, offer to copy just the links of the others.
  const someMailed = unmailed.length < copyable.length
  const isSome = someMailed && unmailed.length > 0
  const toShare = isSome ? unmailed : copyable
  const isOne = toShare.length === 1
  const textOf = useResultText(someMailed)
  const rows = linked.map((row) => ({ ...row, text: textOf(row.item, row.link) }))
  const listed = rows.filter(({ canCopy, text }) => canCopy || text === '')

  const actions = {
    failed: { action: tryAgain, onAction: bulk.retryFailed },
    unknown: { action: words.checkAgain, onAction: bulk.check },
    waiting: { action: words.sendRest(waiting), onAction: bulk.resume },
    done: null,
  }
  function drawRow({ item, link, text }: ResultRow) {
    return <BulkResultRow key={item.id} item={item} link={link} text={text} />
  }
  function drawGroup(state: keyof typeof actions) {
    const those = rows.filter(
      ({ item, canCopy, text }) => item.state === state && !canCopy && text !== '',
    )
    if (those.length === 0) return null
    // The title says that nothing was sent to those who still wait.
    const reasons = groupedBy(those, ({ text }) => (state === 'waiting' ? '' : text))
    const title = words.resultGroups[state](those.length)
    return <ResultGroup key={state} title={title} reasons={reasons} {...actions[state]} />
  }

  const save = <SaveResults rows={rows} />

  return (
    <div data-fbi="invite-result">
      <ResultHeader
        isSuccess={done > 0}
        headingLevel={headingLevel}
        headingId={headingId}
        title={words.resultsTitle({ done, open: total - done })}
        delivery={delivery}
      />
      {copyable.length > 0 && (
        <div data-fbi="invite-link">
          <CopyLinksButton
            wide
            look={delivery.isDelivered ? 'plain' : 'primary'}
            links={() =>
              toShare.map(({ item, link }) => ({
                email: item.input.email,
                link: link!,
                id: item.output!.invitation.id,
              }))
            }
            hint={isOne ? undefined : words.copyContents}
            copiedText={isOne ? undefined : words.allCopied}
            fieldLabel={words.allLinks}
            failedText={isOne ? copyFailed : words.copyAllFailed}
          >
            {isSome ? words.copySome(toShare.length) : words.copyAll(toShare.length)}
          </CopyLinksButton>
          <div data-fbi="label-row">
            <p data-fbi="hint">{words.linksDie}</p>
            {save}
          </div>
        </div>
      )}
      {listed.length > 0 && (
        <div>
          <ul role="list" data-fbi="result-rows">
            {listed.slice(0, FIRST_COUNT).map(drawRow)}
          </ul>
          <MoreDetails count={listed.length - FIRST_COUNT}>
            <ul role="list" data-fbi="result-rows">
              {listed.slice(FIRST_COUNT).map(drawRow)}
            </ul>
          </MoreDetails>
        </div>
      )}
      {(['failed', 'unknown', 'waiting', 'done'] as const).map(drawGroup)}
      <PeopleLeft people={left} />
      {copyable.length === 0 && <div data-fbi="label-row">{save}</div>}
      <ResultActions
        label={words.backToForm(total - done + left.length)}
        onBack={onBack}
        onDone={onDone}
        isComplete={delivery.isDelivered && done === total && left.length === 0}
      />
    </div>
  )
}

interface ResultRow {
  item: BulkInviteItem
  link: string | null
  text: string
}

function groupedBy(rows: readonly ResultRow[], reasonOf: (row: ResultRow) => string) {
  const groups = new Map<string, ResultPerson[]>()
  for (const row of rows) {
    const reason = reasonOf(row)
    const { id, input, state, error } = row.item
    groups.set(reason, [...(groups.get(reason) ?? []), { id, email: input.email, state, error }])
  }
  return groups
}
