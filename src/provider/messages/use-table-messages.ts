'use client'
import { invitationTableEnglish } from '../../messages/invitation-table'
import { useMessages } from '../use-messages'

/** All texts of the table. */
export const useTableMessages = () => useMessages('invitationTable', invitationTableEnglish)
