'use client'
import type { UseImportChoicesResult } from '../../forms/use-import-choices'
import type { InvitationRole } from '../../invitation/invitation'
import type { RoleOption } from '../../invitation/roles'
import { useInviteFormMessages } from '../../provider/messages/use-invite-form-messages'
import { useImportMessages } from '../../provider/messages/use-import-messages'
import { WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { NO_FORM_OWNER } from '../primitives/no-form-owner'
import { ImportProblems } from './import-problems'
import { useLineText } from './use-import-names'
import { useRoleWords } from './use-role-words'

export interface ImportQuestionsProps extends Pick<
  UseImportChoicesResult,
  'reading' | 'answerTo' | 'setAnswer'
> {
  options: readonly RoleOption[]
  roleForAll: InvitationRole
}

/** The unknown roles that are asked about at most. More of them mean that the column holds something else. */
const MAX_QUESTIONS = 10
const MAX_TEXT_LENGTH = 60

/** Asks once about each unknown role, and says what is wrong with a table. Renders a `ul`, or nothing. */
export function ImportQuestions({
  reading,
  answerTo,
  setAnswer,
  options,
  roleForAll,
}: ImportQuestionsProps) {
  const words = useImportMessages()
  const { roleForAll: asForAll } = useInviteFormMessages()
  const wordsOf = useRoleWords(options)
  const lineText = useLineText()
  const { unknownRoles, problems, entries } = reading
  const asked = unknownRoles.slice(0, MAX_QUESTIONS)
  const more = unknownRoles.length - asked.length
  const hasNone = problems.some(({ code }) => code === 'no_addresses')
  const missing = hasNone ? [] : entries.filter(({ problem }) => problem === 'missing')
  if (asked.length + missing.length + problems.length === 0) return null
  return (
    <ul role="list" data-fbi="panel">
      {asked.map(({ text, count }) => {
        const short = text.slice(0, MAX_TEXT_LENGTH)
        const answer = answerTo(text)
        return (
          <li key={text} data-fbi="panel-line">
            <div>
              <p data-fbi="label">{words.unknownRole(short)}</p>
              <p data-fbi="hint">{words.people(count)}</p>
            </div>
            <select
              {...NO_FORM_OWNER}
              data-fbi="select"
              aria-label={words.roleFor(short)}
              value={answer === undefined ? NONE : answer === null ? FOR_ALL : `=${answer}`}
              onChange={({ currentTarget: { value } }) =>
                setAnswer(
                  text,
                  value === NONE ? undefined : value === FOR_ALL ? null : value.slice(1),
                )
              }
            >
              <option value={NONE}>{words.chooseRole}</option>
              {options.map(({ role }) => (
                <option key={role} value={`=${role}`}>
                  {wordsOf(role).label}
                </option>
              ))}
              <option value={FOR_ALL}>{asForAll(roleForAll && wordsOf(roleForAll).label)}</option>
            </select>
          </li>
        )
      })}
      {more > 0 && (
        <li data-fbi="panel-line">
          <p data-fbi="hint">{words.moreUnknownRoles(more)}</p>
        </li>
      )}
      {missing.length > 0 && (
        <li data-fbi="panel-line">
          <div>
            <p data-fbi="label">
              <Icon glyph={WARNING} /> <span>{words.withoutAddress(missing.length)}</span>
            </p>
            <p data-fbi="hint">{lineText(missing.map(({ line }) => line))}</p>
          </div>
        </li>
      )}
      <ImportProblems problems={problems} />
    </ul>
  )
}

/** The values of the choice that are no roles. Values that are roles start with `=`. */
const NONE = 'none'
const FOR_ALL = 'for all'
