'use client'
import { labelsEnglish } from '../../messages/labels'
import { useMessages } from '../use-messages'

/** The shared texts that are shown without an error. */
export const useLabelMessages = () => useMessages('shared', labelsEnglish)
