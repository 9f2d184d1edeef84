'use client'
import { INVITATION_STATUSES } from '../../../invitation/status'
import { useKit } from '../../../provider/kit-context'
import { useTableBasicMessages } from '../../../provider/messages/use-table-basic-messages'
import { useSharedMessages } from '../../../provider/messages/use-shared-messages'
import { FILTER } from '../../primitives/glyphs'
import { useRoleLabel } from '../columns/role-column'
import { ChoiceMenu } from './choice-menu'
import type { TableToolbarProps } from './table-toolbar-props'

/** The filters by status and role, behind one button: on a phone, in place of the chips and the role filter. */
export function FilterMenu({ view, roles, counts, onChange }: TableToolbarProps) {
  const words = useTableBasicMessages()
  const { status: names } = useSharedMessages()
  const roleLabel = useRoleLabel()
  const { locale } = useKit()
  const chosen = [view.status && names[view.status], view.role && roleLabel(view.role)]
  const total = counts && INVITATION_STATUSES.reduce((sum, status) => sum + counts[status], 0)
  return (
    <ChoiceMenu
      action="filter"
      icon={FILTER}
      label={words.filter}
      value={chosen.filter(Boolean).join(' · ') || words.all}
      isSet={chosen.some(Boolean)}
      items={[
        ...[undefined, ...INVITATION_STATUSES].map((status) => ({
          group: words.columns.status,
          label: status ? names[status] : words.all,
          count: (status ? counts?.[status] : total)?.toLocaleString(locale),
          checked: view.status === status,
          onChoose: () => onChange({ status }),
        })),
        ...[undefined, ...roles].map((role) => ({
          group: words.role,
          label: role ? roleLabel(role) : words.anyRole,
          checked: (view.role || undefined) === role,
          onChoose: () => onChange({ role }),
        })),
      ]}
    />
  )
}
