'use client'
import { sharedEnglish } from '../../messages/shared'
import { useKit, type Kit } from '../kit-context'
import { messagesOf } from '../use-messages'

/** All shared texts. */
export const useSharedMessages = () => sharedMessagesOf(useKit())

/** The same outside of components. */
export const sharedMessagesOf = (kit: Kit) => messagesOf(kit, 'shared', sharedEnglish)
