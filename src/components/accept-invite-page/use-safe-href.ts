'use client'
import { isSafeHref } from '../../invitation/link'
import { useUsable } from '../../provider/use-usable'

/** Returns a function that passes on a URL on the web or in the app. Any other is dropped and reported by the name of its prop. */
export function useSafeHref(): (prop: string, href: string | undefined) => string | undefined {
  const usable = useUsable()
  return (prop, href) =>
    usable(prop, href, href === undefined || isSafeHref(href) ? href : undefined, 'href')
}
