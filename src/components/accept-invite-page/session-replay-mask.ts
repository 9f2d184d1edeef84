/**
 * Tells the session recorders that people use (Sentry, Datadog, Clarity, Hotjar, LogRocket, PostHog, rrweb, FullStory) to
 * leave out what stands inside.
 */
export const SESSION_REPLAY_MASK = {
  className: 'ph-no-capture rr-mask fs-mask',
  'data-private': '',
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
} as const
