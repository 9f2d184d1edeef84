'use client'
import { inviteFormEnglish } from '../../messages/invite-form'
import { useMessages } from '../use-messages'

/** All texts of the invite form. */
export const useInviteFormMessages = () => useMessages('inviteForm', inviteFormEnglish)
