'use client'
import type { InvitationRole } from '../../invitation/invitation'
import type { RoleOption } from '../../invitation/roles'
import { useLabelMessages } from '../../provider/messages/use-label-messages'

/** Returns a function that finds a role's texts: those given with the role option, otherwise the messages', otherwise its name. */
export function useRoleWords(
  options: readonly RoleOption[],
): (role: InvitationRole) => { label: string; description?: string | undefined } {
  const { roles } = useLabelMessages()
  return (role) => {
    const own = options.find((option) => option.role === role)
    const common = roles[role]
    return {
      label: own?.label ?? common?.label ?? role,
      description: own?.description ?? (own?.label ? undefined : common?.description),
    }
  }
}
