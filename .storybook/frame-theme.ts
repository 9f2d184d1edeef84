import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events'
import { addons } from 'storybook/manager-api'
import { preferredTheme, themes, type ThemeName } from './brand'

interface GlobalsEvent {
  globals: { theme?: ThemeName }
  /** Without those that the shown story sets for itself. */
  userGlobals?: { theme?: ThemeName }
}

addons.setConfig({ theme: themes[preferredTheme()] })

// The frame around the stories has the theme of the toolbar, too.
addons.register('fluxbase-invitations/theme', (api) => {
  function follow({ globals, userGlobals = globals }: GlobalsEvent) {
    api.setOptions({ theme: themes[userGlobals.theme ?? preferredTheme()] })
  }
  api.on(SET_GLOBALS, follow)
  api.on(GLOBALS_UPDATED, follow)
})
