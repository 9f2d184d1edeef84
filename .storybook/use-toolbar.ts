import { useSyncExternalStore } from 'react'
import type { DocsContextProps } from '@storybook/addon-docs/blocks'
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { preferredTheme, type ThemeName } from './brand'

interface Toolbar {
  theme: ThemeName
  direction: string
  locale: string
}

/** What is chosen in the toolbar. Pages without a story get no globals as a parameter. */
export function useToolbar({ channel }: Pick<DocsContextProps, 'channel'>): Toolbar {
  const globals = useSyncExternalStore<Partial<Toolbar>>(
    (listener) => {
      channel.on(GLOBALS_UPDATED, listener)
      return () => channel.off(GLOBALS_UPDATED, listener)
    },
    () => globalsOf(channel.last(GLOBALS_UPDATED)) ?? globalsOf(channel.last(SET_GLOBALS)) ?? NONE,
  )
  return { theme: preferredTheme(), direction: 'ltr', locale: 'en-GB', ...globals }
}

const NONE = {}

/** The globals in the arguments of an event, without those that a story sets for itself. */
function globalsOf(event: unknown): Partial<Toolbar> | undefined {
  const [facts] = (event ?? []) as [{ globals: object; userGlobals?: object }?]
  return facts?.userGlobals ?? facts?.globals
}
