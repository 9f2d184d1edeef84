'use client'
import { recipientImportEnglish } from '../../messages/recipient-import'
import { useMessages } from '../use-messages'

/** The texts about files and pasted tables. */
export const useImportMessages = () => useMessages('recipientImport', recipientImportEnglish)
