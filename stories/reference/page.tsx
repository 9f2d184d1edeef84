import type { Args, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { createMemoryLinkStore } from 'fluxbase-invitations'
import { generationOptions } from '../../.storybook/generations'
import { toolbarKit } from '../../.storybook/toolbar-kit'
import { argTypesOf } from './controls'
import { DROP_INS } from './drop-ins'
import { exampleOf } from './examples'
import { CHECKS, checkStates, firstButtonWorks, SIGNED_OUT } from './checks'
import { pageOf } from './link'
import { LiveDropIn, LiveExample } from './live'
import { NamePage } from './name-page'
import { seed } from './seed'

/** The story that is the page of a public name. */
export function page(name: string): StoryObj<Args> {
  const subject = pageOf(name)
  const dropIn = DROP_INS[name]
  const example = dropIn ? undefined : exampleOf(subject)
  const links = createMemoryLinkStore()
  return {
    name,
    args: dropIn?.args ?? {},
    argTypes: dropIn ? argTypesOf(subject) : {},
    parameters: {
      layout: 'fullscreen',
      kit: { links, signedIn: !example || !SIGNED_OUT.includes(example.name) },
      controls: { disable: !dropIn },
    },
    beforeEach({ fake }) {
      for (const [id, link] of seed(fake)) links.set(id, link)
    },
    render: (args: Args, { abortSignal, fake, globals }) => {
      const toolbar = toolbarKit({ abortSignal, globals })
      return (
        <NamePage
          page={subject}
          hasMain={name === 'AcceptInvitePage' && !args.bare}
          example={
            dropIn ? (
              <LiveDropIn
                name={name}
                args={args}
                toolbar={toolbar}
                server={generationOptions(globals.generation)}
              />
            ) : (
              example && <LiveExample example={example} fake={fake} toolbar={toolbar} />
            )
          }
        />
      )
    },
    // Whoever reads a page finds its example untouched, so only tests use it.
    ...(isTested && {
      async play(context) {
        await expect(await context.canvas.findByRole('heading', { name, level: 1 })).toBeVisible()
        if (dropIn) await checkStates(dropIn.states, context)
        if (example) await (CHECKS[example.name] ?? firstButtonWorks)(context)
      },
    }),
  }
}

const isTested = '__vitest_browser__' in globalThis
