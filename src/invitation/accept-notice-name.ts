/** The notices that can replace the form of the page for invited people. */
export type AcceptNoticeName =
  /** The page is in a frame of another site. */
  | 'framed'
  /** The page is on plain HTTP, and the app refuses that. */
  | 'insecure'
  /** The page was opened without a token. */
  | 'no_token'
  /** The link contains something that cannot be a token. */
  | 'broken'
  | 'expired'
  | 'used'
  /** The token is unknown or revoked; the server does not distinguish the two. */
  | 'not_found'
  /** Another address than the invited one is signed in. */
  | 'someone_else'
  | 'offline'
  | 'unreachable'
  /** The server responded, but could not look up the link. */
  | 'trouble'
  /** The server offers no invitations. */
  | 'unsupported'
  /** The server cannot create any account. */
  | 'impossible'
  /** The server refused to create this account without saying why. */
  | 'not_created'
  /** As `not_created`, but after an attempt whose response was lost. */
  | 'exists'
  /** The account was created, but not set up completely, for example without its role. */
  | 'incomplete'
  /** The response was lost, and the account does not exist so far. */
  | 'not_yet'
  /** The response was lost, and the server cannot be read. */
  | 'unknown'
  /** The account was created a moment ago, for example in another tab. */
  | 'raced'
  /** The account was created, but nobody is signed in. */
  | 'ready'
  /** The account was created and is signed in. */
  | 'welcome'
