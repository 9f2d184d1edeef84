import '../src/components/styles.css'
import './preview.css'
import type { Preview } from '@storybook/react-vite'
import { addons } from 'storybook/preview-api'
import { configure, expect, spyOn } from 'storybook/test'
import { createFakeFluxbase } from 'fluxbase-invitations/testing'
import { loadActionParts } from '../src/components/invitation-table/load-action-parts'
import { loadPeopleParts } from '../src/components/invite-form/address-field'
import { preloadParts } from '../src/provider/use-lazy-parts'
import { preferredTheme } from './brand'
import { DocsContainer } from './docs-container'
import { DocsPage } from './docs-page'
import { generationItems, generationOptions } from './generations'
import { localeItems } from './languages'
import { networkItems } from './network'
import { CLEAR_EVENT } from './requests/request-entry'
import { StoryKit } from './story-kit'
import { timeZoneItems } from './time-zones'
import { toolbarKit } from './toolbar-kit'

// In milliseconds. Stories do not assert durations, so a slow machine must not make them fail.
configure({ asyncUtilTimeout: 90_000 })

/** Ends with the story that is shown. A change in the toolbar renders the same story again. */
let shown: AbortSignal | undefined

const themeItems = [
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
]
const directionItems = [
  { value: 'ltr', title: 'Left to right' },
  { value: 'rtl', title: 'Right to left' },
]

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Start here',
          'Guides',
          [
            'Inviting people',
            'The table',
            'The ready-made accept page',
            'Your own UI from hooks',
            'Blocks for shadcn',
            'Theming',
            'Languages',
            'Server rendering and routers',
            'Testing with the fake',
            'Events',
            'How a write ends',
            'Error codes',
            'Security',
            'Accessibility',
            'Real servers and their defects',
            'Why every accept fails with 500',
            'What the kit promises',
            'Reviews of the languages',
          ],
          'Scenes',
          'Examples',
          'Drop-ins',
          'Hooks',
          'Client',
          'Queries',
          'Testing',
          'Links',
          'Formatting',
          '*',
          'Tests',
        ],
      },
    },
    controls: { expanded: true },
    docs: {
      page: DocsPage,
      container: DocsContainer,
      toc: { headingSelector: 'h2, h3', ignoreSelector: '[data-fbi-root] *' },
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: [
          'wcag2a',
          'wcag2aa',
          'wcag21a',
          'wcag21aa',
          'wcag22a',
          'wcag22aa',
          'best-practice',
        ],
        rules: { 'target-size': { enabled: true } },
      },
      // The addon turns this rule off, because a component is not a page. Here every story is in a landmark.
      config: { rules: [{ id: 'region', enabled: true }] },
    },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: themeItems, dynamicTitle: true },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: { icon: 'transfer', items: directionItems, dynamicTitle: true },
    },
    locale: {
      description: 'Language; one that runs from right to left brings its direction',
      toolbar: { icon: 'globe', items: localeItems, dynamicTitle: true },
    },
    timeZone: {
      description: 'Time zone',
      toolbar: { icon: 'time', items: timeZoneItems, dynamicTitle: true },
    },
    network: {
      description: 'Network',
      toolbar: { icon: 'lightning', items: networkItems, dynamicTitle: true },
    },
    generation: {
      description: 'Server: the generation of Fluxbase that the story talks to. It starts anew.',
      toolbar: { icon: 'database', items: generationItems, dynamicTitle: true },
    },
  },
  initialGlobals: {
    theme: preferredTheme(),
    direction: 'ltr',
    locale: 'en-GB',
    timeZone: 'UTC',
    network: 'normal',
    generation: 'story',
  },
  async beforeEach(context) {
    // A story need not wait until the page is idle.
    await Promise.all([preloadParts(loadActionParts), preloadParts(loadPeopleParts)])
    context.fake = createFakeFluxbase({
      ...context.parameters.fluxbase,
      ...generationOptions(context.globals.generation),
    })
    if (shown !== context.abortSignal) {
      shown = context.abortSignal
      sessionStorage.clear()
      addons.getChannel().emit(CLEAR_EVENT)
    }
    for (const method of ['error', 'warn'] as const) spyOn(console, method)
  },
  // The kit writes nothing to the console, so stories must not either.
  async afterEach() {
    for (const method of ['error', 'warn'] as const) {
      await expect(console[method], `console.${method}`).not.toHaveBeenCalled()
    }
  },
  decorators: [
    (Story, { abortSignal, fake, globals, parameters }) => (
      <StoryKit
        key={globals.generation}
        fake={fake}
        {...toolbarKit({ abortSignal, globals })}
        page={parameters.layout === 'fullscreen'}
        {...parameters.kit}
      >
        <Story />
      </StoryKit>
    ),
  ],
}

export default preview
