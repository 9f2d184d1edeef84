'use client'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useKit, type Kit } from '../kit-context'
import { messagesOf } from '../use-messages'

/** All texts of the table. */
export const useTableMessages = () => tableMessagesOf(useKit())

/** The same outside of components. */
export const tableMessagesOf = (kit: Kit) =>
  messagesOf(kit, 'invitationTable', invitationTableEnglish)
