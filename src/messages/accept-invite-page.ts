/** What may be known when a notice is written. A text does without what is missing. */
export interface AcceptNoticeFacts {
  email?: string | undefined
  /** The name of the new account, as it was typed. */
  name?: string | undefined
  /** When the link stops, or stopped, working; written out. */
  date?: string | undefined
}

/** One heading, one sentence. */
export interface AcceptNoticeWords {
  title: string | ((facts: AcceptNoticeFacts) => string)
  text: string | ((facts: AcceptNoticeFacts) => string)
}

export interface AcceptInvitePageMessages {
  /** While the server is asked about the link. */
  checking: string
  form: {
    title: string
    /** `role` is the word for it, `date` is written out. */
    invited: (facts: {
      role?: string | undefined
      appName?: string | undefined
      date?: string | undefined
    }) => string
    email: string
    name: string
    password: string
    /** The rule, ticked off once it is kept. */
    passwordRule: string
    /** Advice, not a rule. */
    passwordAdvice: string
    showPassword: string
    nameMissing: string
    nameTooLong: string
    passwordTooShort: string
    /** The server takes 72 bytes: 72 plain letters, fewer of others. */
    passwordTooLong: string
    /** The server refused a password that keeps the rule. */
    passwordRejected: string
    submit: string
    /** While the account is made. */
    sending: string
    /** After a failure that is known to have changed nothing. */
    nothingSaved: string
    haveAccount: string
  }
  notices: {
    expired: AcceptNoticeWords
    used: AcceptNoticeWords
    /** Unknown, revoked or copied in part: nobody can tell these apart. */
    not_found: AcceptNoticeWords
    unreachable: AcceptNoticeWords
    /** The server answers, but could not look. */
    trouble: AcceptNoticeWords
    unsupported: AcceptNoticeWords
    /** The server cannot make any account. */
    impossible: AcceptNoticeWords
    /** The server refused to make this account and does not say why. */
    not_created: AcceptNoticeWords
    /** The same, after a try whose answer got lost. */
    exists: AcceptNoticeWords
    /** Made, but without its role or the like. */
    incomplete: AcceptNoticeWords
    /** The answer got lost, and nobody could be asked. */
    unknown: AcceptNoticeWords
    /** Made, but not signed in. */
    ready: AcceptNoticeWords
    /** Made and signed in. */
    welcome: AcceptNoticeWords
  }
  signIn: string
  /** Where there is already another main action. */
  signInInstead: string
  newLink: string
  /** Back to the form. */
  back: string
  /** Leads into the app. */
  open: (facts: { appName?: string | undefined }) => string
  /** Opens what to quote to whoever runs the server. */
  details: string
}

export const acceptInvitePageEnglish: AcceptInvitePageMessages = {
  checking: 'Checking your invitation…',
  form: {
    title: 'Create your account',
    invited: ({ role, appName, date }) => {
      const to = appName ? ` to ${appName}` : ''
      const as = role
        ? ` as ${/^(?!uni|use)[aeiou]/i.test(role) ? 'an' : 'a'} ${lowerFirst(role)}`
        : ''
      return `You were invited${to}${as}.${date ? ` The link works until ${date}.` : ''}`
    },
    email: 'E-mail',
    name: 'Your name',
    password: 'Password',
    passwordRule: 'At least 12 characters.',
    passwordAdvice: 'Longer is stronger; a few words work well.',
    showPassword: 'Show password',
    nameMissing: 'Enter your name.',
    nameTooLong: 'A name can have at most 100 characters.',
    passwordTooShort: 'Use at least 12 characters.',
    passwordTooLong:
      'This is longer than the server can take: 72 plain letters, or fewer with accents, other scripts or emoji.',
    passwordRejected: 'The server did not accept this password. Choose another one.',
    submit: 'Create account',
    sending: 'Creating your account…',
    nothingSaved: 'Nothing was saved. What you typed is still here.',
    haveAccount: 'Already have an account?',
  },
  notices: {
    expired: {
      title: 'This invitation has expired',
      text: ({ date }) =>
        `${date ? `It worked until ${date}. ` : ''}Ask the person who invited you for a new link.`,
    },
    used: {
      title: 'This invitation was already used',
      text: 'If the account is yours, sign in.',
    },
    not_found: {
      title: 'This link doesn’t work',
      text: 'It may have been revoked, or copied only in part. Ask for a new one.',
    },
    unreachable: {
      title: 'We can’t reach the server',
      text: 'Your invitation is fine as far as we know. Check your connection.',
    },
    trouble: {
      title: 'We can’t check your invitation',
      text: 'The server has a problem right now. Your invitation is fine as far as we know.',
    },
    unsupported: {
      title: 'Invitations don’t work here',
      text: 'This server does not offer them. Please tell the person who invited you.',
    },
    impossible: {
      title: 'Your account can’t be created right now',
      text: 'Nothing was saved, and your invitation still works. Please tell the person who invited you.',
    },
    not_created: {
      title: 'Your account couldn’t be created',
      text: ({ email }) =>
        `You may already have one${email ? ` for ${email}` : ''}: try to sign in. If you have none, tell the person who invited you.`,
    },
    exists: {
      title: 'You probably have an account already',
      text: ({ email }) =>
        `It seems that your first try worked. Sign in${email ? ` as ${email}` : ''}, or reset your password there.`,
    },
    incomplete: {
      title: 'Your account isn’t ready yet',
      text: 'It was created, but not set up to the end. Please tell the person who invited you.',
    },
    unknown: {
      title: 'Did it work? We are not sure',
      text: 'The answer got lost. What you typed is still here.',
    },
    ready: {
      title: 'Your account is ready',
      text: ({ email }) => `Sign in${email ? ` as ${email}` : ''} to go on.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Welcome, ${name.trim().split(/\s+/)[0]}` : 'Welcome'),
      text: 'Your account is ready and you are signed in.',
    },
  },
  signIn: 'Sign in',
  signInInstead: 'Sign in instead',
  newLink: 'Ask for a new link',
  back: 'Back to the form',
  open: ({ appName }) => (appName ? `Open ${appName}` : 'Continue'),
  details: 'Details',
}

/** "Member" is "a member" inside a sentence; "VIP" stays as it is. */
function lowerFirst(word: string): string {
  return word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}
