import { addons } from 'storybook/manager-api'
import { PANEL_ID } from './requests/panel-id'

addons.setConfig({
  sidebar: {
    showRoots: true,
    collapsedRoots: ['tests'],
    // Storybook makes the names of stories from those of their exports, in title case. All other names are in sentence case.
    renderLabel: ({ name, type }) =>
      type === 'story'
        ? name.replace(/(?<= )[A-Z](?![A-Z])/g, (letter) => letter.toLowerCase())
        : name,
  },
  // Every story has it; without one that is there, a third of the window would be empty.
  selectedPanel: PANEL_ID,
})
