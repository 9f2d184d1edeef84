'use client'
import { isSafeHref } from '../../invitation/link'
import { useKit } from '../../provider/kit-context'

/** Lets an address through that leads to the web or into the app. Another is reported by the name of its prop, and dropped. */
export function useSafeHref(): (prop: string, href: string | undefined) => string | undefined {
  const { report } = useKit().source
  return (prop, href) => {
    if (href === undefined || isSafeHref(href)) return href
    report(prop, new TypeError(`${prop} is neither a web address nor a path of the app.`))
    return undefined
  }
}
