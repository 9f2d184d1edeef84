'use client'
import { tableBasicsEnglish } from '../../messages/table-basics'
import { useMessages } from '../use-messages'

/** The texts that the table shows first. */
export const useTableBasicMessages = () => useMessages('invitationTable', tableBasicsEnglish)
