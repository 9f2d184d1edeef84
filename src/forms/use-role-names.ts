'use client'
import { useMemo } from 'react'
import type { RoleOption } from '../invitation/roles'
import { labelsEnglish } from '../messages/labels'
import { useMessages } from '../provider/use-messages'
import type { RoleName } from '../recipients/role-names'

/** The offered roles with the labels that users see. */
export function useRoleNames(options: readonly RoleOption[]): readonly RoleName[] {
  const { roles } = useMessages('shared', labelsEnglish)
  return useMemo(
    () => options.map(({ role, label = roles[role]?.label }) => ({ role, label })),
    [options, roles],
  )
}
