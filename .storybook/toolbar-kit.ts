import type { StoryContext } from '@storybook/react-vite'
import { addons } from 'storybook/preview-api'
import { localeOf } from './languages'
import { REQUEST_EVENT, type RequestEntry } from './requests/request-entry'
import { timeZoneOf } from './time-zones'

/** What a story's kit takes from the toolbar, and the way of its requests to the panel. */
export function toolbarKit({
  abortSignal,
  globals,
}: Pick<StoryContext, 'abortSignal' | 'globals'>) {
  return {
    theme: globals.theme,
    direction: globals.direction,
    locale: localeOf(globals.locale),
    timeZone: timeZoneOf(globals.timeZone),
    network: globals.network,
    onRequest(entry: RequestEntry) {
      if (!abortSignal.aborted) addons.getChannel().emit(REQUEST_EVENT, entry)
    },
  }
}
