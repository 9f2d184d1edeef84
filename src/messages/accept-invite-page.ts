import { acceptBasicsEnglish, type AcceptBasicMessages } from './accept-basics'
import { acceptNoticesEnglish, type AcceptNoticeMessages } from './accept-notices'

/** The texts of the accept page. */
export interface AcceptInvitePageMessages extends AcceptNoticeMessages {
  form: AcceptBasicMessages['form'] & {
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
}

export const acceptInvitePageEnglish: AcceptInvitePageMessages = {
  ...acceptNoticesEnglish,
  form: {
    ...acceptBasicsEnglish.form,
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
}

/** Makes "Member" read "a member" inside a sentence; "VIP" is left unchanged. */
function lowerFirst(word: string): string {
  return word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}
