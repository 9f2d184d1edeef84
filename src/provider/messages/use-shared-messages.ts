'use client'
import { sharedEnglish } from '../../messages/shared'
import { useMessages } from '../use-messages'

/** All shared texts. */
export const useSharedMessages = () => useMessages('shared', sharedEnglish)
