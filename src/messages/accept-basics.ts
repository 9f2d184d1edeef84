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

/** The texts that the accept page shows without the code of its other steps. They are separate so that the others load with that code. */
export interface AcceptBasicMessages {
  /** Shown while the link is being checked. */
  checking: string
  /** Shown when something has taken ten seconds. */
  takingLong: string
  /** The document title. `title` is the page's heading. */
  documentTitle: (facts: { title: string; appName?: string | undefined }) => string
  form: {
    /** Shown while the account is being created. */
    sending: string
  }
  /** `crashed`: something that the app renders on this page threw an error. The others are described at `AcceptNoticeName`. */
  notices: Record<'offline' | 'unreachable' | 'crashed', AcceptNoticeWords>
}

export const acceptBasicsEnglish: AcceptBasicMessages = {
  checking: 'Checking your invitation…',
  takingLong: 'This is taking longer than usual. Keep this page open.',
  documentTitle: ({ title, appName }) => (appName ? `${title} · ${appName}` : title),
  form: {
    sending: 'Creating your account…',
  },
  notices: {
    offline: {
      title: 'You’re offline',
      text: 'This doesn’t affect your invitation. We’ll check it as soon as you’re back online.',
    },
    unreachable: {
      title: 'We can’t reach the server',
      text: 'This doesn’t affect your invitation. Check your connection. We’ll keep trying.',
    },
    crashed: {
      title: 'Something went wrong on this page',
      text: 'This doesn’t affect your invitation.',
    },
  },
}
