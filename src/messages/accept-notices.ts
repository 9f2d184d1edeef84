import type { AcceptNoticeName } from '../invitation/accept-notice-name'
import {
  acceptBasicsEnglish,
  type AcceptBasicMessages,
  type AcceptNoticeWords,
} from './accept-basics'

/** The texts of the accept page's notices. They are separate so that those of the form load with the form. */
export interface AcceptNoticeMessages extends AcceptBasicMessages {
  notices: AcceptBasicMessages['notices'] & Record<AcceptNoticeName, AcceptNoticeWords>
  /** The button that reads the outcome of a lost response again. It never sends the request again. */
  checkAgain: string
  signIn: string
  /** Replaces `signIn` if there is another main action. */
  signInInstead: string
  signOut: string
  /** The button that continues to the form although someone else is signed in. */
  proceed: (facts: { email?: string | undefined }) => string
  newLink: string
  /** The button that opens the page outside its frame. */
  newTab: string
  /** The button that returns to the form. */
  back: string
  /** The button that opens the app. */
  open: (facts: { appName?: string | undefined }) => string
  /** The button that shows the details to pass on to the server's operator. */
  details: string
  copy: string
  copied: string
}

export const acceptNoticesEnglish: AcceptNoticeMessages = {
  ...acceptBasicsEnglish,
  notices: {
    ...acceptBasicsEnglish.notices,
    framed: {
      title: 'Open this page in its own tab',
      text: 'It’s shown inside another site, where it isn’t safe to enter a password.',
    },
    insecure: {
      title: 'This page isn’t secure',
      text: 'It isn’t encrypted, so you can’t set a password here. Please tell the person who invited you.',
    },
    no_token: {
      title: 'Open the link from your invitation',
      text: 'This page needs that link to create your account. If you can’t find it, ask the person who invited you for a new one.',
    },
    broken: {
      title: 'This link is incomplete',
      text: 'Part of it is missing. Open it from the invitation, or copy the whole link.',
    },
    expired: {
      title: 'This invitation has expired',
      text: ({ date }) =>
        `${date ? `It expired on ${date}. ` : ''}Ask the person who invited you for a new link.`,
    },
    used: {
      title: 'This invitation has already been used',
      text: 'If the account is yours, sign in.',
    },
    not_found: {
      title: 'This link doesn’t work',
      text: 'It may have been revoked, or only part of it was copied. Ask the person who invited you for a new link.',
    },
    someone_else: {
      title: 'You’re signed in as someone else',
      text: ({ email, signedInAs }) =>
        `This invitation is for ${email}, but you’re signed in as ${signedInAs}.`,
    },
    trouble: {
      title: 'We can’t check your invitation',
      text: 'The server has a problem right now. This doesn’t affect your invitation.',
    },
    unsupported: {
      title: 'Invitations aren’t available',
      text: 'This server doesn’t support invitations. Please tell the person who invited you.',
    },
    impossible: {
      title: 'Your account can’t be created right now',
      text: 'Nothing was saved, and your invitation still works. Please tell the person who invited you.',
    },
    not_created: {
      title: 'Your account couldn’t be created',
      text: ({ email }) =>
        `You may already have one${email ? ` for ${email}` : ''}. Try signing in. If that doesn’t work, tell the person who invited you.`,
    },
    exists: {
      title: 'You probably already have an account',
      text: ({ email }) =>
        `Your first attempt seems to have worked. Sign in${email ? ` as ${email}` : ''}, or reset your password.`,
    },
    incomplete: {
      title: 'Your account isn’t ready yet',
      text: 'It was created, but its setup didn’t finish. Please tell the person who invited you.',
    },
    not_yet: {
      title: 'Your account hasn’t been created yet',
      text: 'We didn’t get a reply, and the server may still be creating it. We’ll keep checking for a minute. What you typed is still here.',
    },
    unknown: {
      title: 'We don’t know yet if your account was created',
      text: 'The server didn’t reply. We’ll check as soon as we can reach it. What you typed is still here.',
    },
    raced: {
      title: 'Your account is ready',
      text: ({ email }) =>
        `It was just created, perhaps in another tab. Sign in${email ? ` as ${email}` : ''} with the password you chose there.`,
    },
    ready: {
      title: 'Your account is ready',
      text: ({ email }) => `Sign in${email ? ` as ${email}` : ''} to continue.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Welcome, ${name.trim().split(/\s+/)[0]}` : 'Welcome'),
      text: 'Your account is ready and you’re signed in.',
    },
  },
  checkAgain: 'Check again',
  signIn: 'Sign in',
  signInInstead: 'Sign in instead',
  signOut: 'Sign out',
  proceed: ({ email }) => `Continue as ${email}`,
  newLink: 'Ask for a new link',
  newTab: 'Open in a new tab',
  back: 'Back to the form',
  open: ({ appName }) => (appName ? `Open ${appName}` : 'Continue'),
  details: 'Technical details',
  copy: 'Copy',
  copied: 'Copied',
}
