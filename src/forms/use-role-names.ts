'use client'
import { useMemo } from 'react'
import type { RoleOption } from '../invitation/roles'
import { useLabelMessages } from '../provider/messages/use-label-messages'
import type { RoleName } from '../recipients/role-names'

/** The offered roles with the labels that users see. */
export function useRoleNames(options: readonly RoleOption[]): readonly RoleName[] {
  const { roles } = useLabelMessages()
  return useMemo(
    () => options.map(({ role, label = roles[role]?.label }) => ({ role, label })),
    [options, roles],
  )
}
