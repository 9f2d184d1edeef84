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
  takingLong: 'This takes longer than usual. Please leave the page open.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    title: 'Create your account',
    invited: ({ role, appName, date, over }) => {
      const to = appName ? ` to ${appName}` : ''
      const as = role
        ? ` as ${/^(?!uni|use)[aeiou]/i.test(role) ? 'an' : 'a'} ${lowerFirst(role)}`
        : ''
      const until = over
        ? ` The link was to work until ${date}; you can still try.`
        : ` The link works until ${date}.`
      return `You were invited${to}${as}.${date ? until : ''}`
    },
    email: 'E-mail',
    name: 'Your name',
    password: 'Password',
    passwordRule: ({ min }) => `At least ${min} characters`,
    passwordAdvice: 'Longer is stronger; a few words work well',
    showPassword: 'Show password',
    nameMissing: 'Enter your name.',
    nameTooLong: 'A name can have at most 100 characters.',
    passwordTooShort: ({ min }) => `Use at least ${min} characters.`,
    passwordTooLong: ({ max }) =>
      `This is longer than the server can take: ${max} plain letters, or fewer with accents, other scripts or emoji.`,
    passwordRejected: 'The server did not accept this password. Choose another one.',
    termsMissing: 'Agree to this to go on.',
    insecure: 'This page is not encrypted: others on your network could read your password.',
    submit: 'Create account',
    sending: 'Creating your account…',
    failures: {
      network: 'The server can’t be reached. Check your connection and try again.',
      lost: 'The connection was lost before your account was created.',
      busy: 'The server asked for a short break.',
      server: 'The server has a problem right now. Try again in a moment.',
      other: 'The server did not accept this. Check what you entered.',
    },
    nothingSaved: 'Nothing was saved.',
    stillHere: 'What you typed is still here.',
    haveAccount: 'Already have an account?',
  },
  notices: {
    framed: {
      title: 'Open this page by itself',
      text: 'It is shown inside another site, where a password isn’t safe.',
    },
    insecure: {
      title: 'This page isn’t safe',
      text: 'It is not encrypted, so no password can be set here. Please tell the person who invited you.',
    },
    no_token: {
      title: 'Open the link you were sent',
      text: 'It is in your invitation, and leads here with everything this page needs.',
    },
    broken: {
      title: 'This link isn’t complete',
      text: 'A part of it got lost on the way. Open it from the invitation itself, or copy all of it.',
    },
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
    someone_else: {
      title: 'You are signed in as someone else',
      text: ({ email, signedInAs }) =>
        `This invitation is for ${email}, and you are signed in as ${signedInAs}.`,
    },
    offline: {
      title: 'You are offline',
      text: 'Your invitation is fine as far as we know. We go on as soon as you are connected.',
    },
    unreachable: {
      title: 'We can’t reach the server',
      text: 'Your invitation is fine as far as we know. Check your connection; we keep trying.',
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
    not_yet: {
      title: 'Your account isn’t there yet',
      text: 'The connection was lost, and the server may still be creating it. We’ll keep checking for a minute. What you typed is still here.',
    },
    unknown: {
      title: 'We don’t know yet if it worked',
      text: 'The connection was lost while your account was being created. We’ll check as soon as we reach the server. What you typed is still here.',
    },
    raced: {
      title: 'Your account is ready',
      text: ({ email }) =>
        `It was made a moment ago, perhaps in another tab. Sign in${email ? ` as ${email}` : ''} with the password from there.`,
    },
    ready: {
      title: 'Your account is ready',
      text: ({ email }) => `Sign in${email ? ` as ${email}` : ''} to go on.`,
    },
    welcome: {
      title: ({ name }) => (name ? `Welcome, ${name.trim().split(/\s+/)[0]}` : 'Welcome'),
      text: 'Your account is ready and you are signed in.',
    },
    crashed: {
      title: 'Something on this page broke',
      text: 'It is not your invitation: that is fine as far as we know.',
    },
  },
  checkAgain: 'Check again',
  signIn: 'Sign in',
  signInInstead: 'Sign in instead',
  signOut: 'Sign out',
  proceed: ({ email }) => `Go on as ${email}`,
  newLink: 'Ask for a new link',
  newTab: 'Open in a new tab',
  back: 'Back to the form',
  open: ({ appName }) => (appName ? `Open ${appName}` : 'Continue'),
  details: 'Details to pass on',
  copy: 'Copy',
  copied: 'Copied',
}

/** Makes "Member" read "a member" inside a sentence; "VIP" is left unchanged. */
function lowerFirst(word: string): string {
  return word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}
