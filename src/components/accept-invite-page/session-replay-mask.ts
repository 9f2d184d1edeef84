/**
 * Attributes that make session recorders (Sentry, Datadog, Clarity, Hotjar, LogRocket, PostHog, rrweb, FullStory) mask an
 * element's contents.
 */
export const SESSION_REPLAY_MASK = {
  className: 'ph-no-capture rr-mask fs-mask',
  'data-private': '',
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
} as const
