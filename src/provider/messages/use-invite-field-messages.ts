'use client'
import { inviteFieldsEnglish } from '../../messages/invite-fields'
import { useMessages } from '../use-messages'

/** The texts that the invite form shows first. */
export const useInviteFieldMessages = () => useMessages('inviteForm', inviteFieldsEnglish)
