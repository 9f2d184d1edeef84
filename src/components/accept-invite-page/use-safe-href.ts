'use client'
import { isSafeHref } from '../../invitation/link'
import { useKit } from '../../provider/kit-context'

/** Returns a function that passes on a URL on the web or in the app. Any other is dropped and reported by the name of its prop. */
export function useSafeHref(): (prop: string, href: string | undefined) => string | undefined {
  const { report } = useKit().backend
  return (prop, href) => {
    if (href === undefined || isSafeHref(href)) return href
    report(
      prop,
      new TypeError(
        `${prop} must be an http(s) URL or a path in the app, so the link was left out.`,
      ),
    )
    return undefined
  }
}
