import type { AcceptNoticeName } from '../invitation/accept-notice-name'

/** The facts a notice can mention. Any of them may be unknown, so every text must work without them. */
export interface AcceptNoticeFacts {
  email?: string | undefined
  /** The name that was typed for the new account. */
  name?: string | undefined
  /** When the link expires or expired; already formatted. */
  date?: string | undefined
  /** The address of the signed-in user. */
  signedInAs?: string | undefined
}

/** A notice's heading and sentence. */
export interface AcceptNoticeWords {
  title: string | ((facts: AcceptNoticeFacts) => string)
  text: string | ((facts: AcceptNoticeFacts) => string)
}

export interface AcceptInvitePageMessages {
  /** Shown while the link is being checked. */
  checking: string
  /** Shown when something has taken ten seconds. */
  takingLong: string
  /** The document title. `title` is the page's heading. */
  documentTitle: (facts: { title: string; appName?: string | undefined }) => string
  form: {
    title: string
    /** `role` is a label; `date` is already formatted; `over` means that it has passed by this device's clock. */
    invited: (facts: {
      role?: string | undefined
      appName?: string | undefined
      date?: string | undefined
      over?: boolean
    }) => string
    email: string
    name: string
    password: string
    /** The password rule, which is ticked off once it is met. */
    passwordRule: (facts: { min: number }) => string
    /** Advice rather than a rule. */
    passwordAdvice: string
    showPassword: string
    nameMissing: string
    nameTooLong: string
    passwordTooShort: (facts: { min: number }) => string
    /** The server accepts `max` bytes: that many ASCII letters, or fewer other characters. */
    passwordTooLong: (facts: { max: number }) => string
    /** The server rejected a password that meets the rule. */
    passwordRejected: string
    termsMissing: string
    /** Shown if the page is on plain HTTP. */
    insecure: string
    submit: string
    /** Shown while the account is being created. */
    sending: string
    /** Why an attempt failed that is worth repeating. */
    failures: {
      network: string
      /** The response was lost, and a later read showed that no account exists. */
      lost: string
      busy: string
      server: string
      other: string
    }
    /** Shown after a failure that is known to have changed nothing. */
    nothingSaved: string
    /** Shown after any failure. */
    stillHere: string
    haveAccount: string
  }
  /** `crashed`: something that the app renders on this page threw an error. The others are described at `AcceptNoticeName`. */
  notices: Record<AcceptNoticeName | 'crashed', AcceptNoticeWords>
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

export const acceptInvitePageEnglish: AcceptInvitePageMessages = {
  checking: 'Checking your invitation…',
  takingLong: 'This is taking longer than usual. Keep this page open.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    title: 'Create your account',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` to ${appName}` : ''
      const as = role
        ? ` as ${/^(?!uni|use)[aeiou]/i.test(role) ? 'an' : 'a'} ${lowerFirst(role)}`
        : ''
      const until = over
        ? ` By this device’s clock, the link expired on ${date}. You can still try it.`
        : ` The link works until ${date}.`
      return `You were invited${to}${as}.${date ? until : ''}`
    },
    email: 'E-mail',
    name: 'Your name',
    password: 'Password',
    passwordRule: ({ min }) => `At least ${min} characters`,
    passwordAdvice: 'Longer passwords are stronger. Try a few unrelated words.',
    showPassword: 'Show password',
    nameMissing: 'Enter your name.',
    nameTooLong: 'A name can have at most 100 characters.',
    passwordTooShort: ({ min }) => `Use at least ${min} characters.`,
    passwordTooLong: ({ max }) =>
      `This password is too long. Use at most ${max} characters, or fewer with accents, emoji or non-Latin letters.`,
    passwordRejected: 'The server didn’t accept this password. Choose another one.',
    termsMissing: 'Agree to this to continue.',
    insecure: 'This page isn’t encrypted. Others on your network could read your password.',
    submit: 'Create account',
    sending: 'Creating your account…',
    failures: {
      network: 'The server can’t be reached. Check your connection and try again.',
      lost: 'The connection was lost before your account was created.',
      busy: 'The server is receiving too many requests.',
      server: 'The server has a problem right now. Try again in a moment.',
      other: 'The server didn’t accept these details. Check what you entered.',
    },
    nothingSaved: 'Nothing was saved.',
    stillHere: 'What you typed is still here.',
    haveAccount: 'Already have an account?',
  },
  notices: {
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
    offline: {
      title: 'You’re offline',
      text: 'This doesn’t affect your invitation. We’ll check it as soon as you’re back online.',
    },
    unreachable: {
      title: 'We can’t reach the server',
      text: 'This doesn’t affect your invitation. Check your connection. We’ll keep trying.',
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
    crashed: {
      title: 'Something went wrong on this page',
      text: 'This doesn’t affect your invitation.',
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

/** Makes "Member" read "a member" inside a sentence; "VIP" is left unchanged. */
function lowerFirst(word: string): string {
  return word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}
