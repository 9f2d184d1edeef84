import type { FakeFluxbase } from 'fluxbase-invitations/testing'
import { createMemoryLinkStore } from 'fluxbase-invitations'
import { invitePeople } from './people'

/** What the scenes of dashboards share: a full page, and a server with this many invitations whose links are held. */
export function dashboardScene(people: number, description: string) {
  const links = createMemoryLinkStore()
  return {
    parameters: {
      layout: 'fullscreen',
      kit: { links },
      controls: { disable: true },
      docs: {
        story: { inline: false, height: '860px' },
        description: { component: description },
      },
    },
    beforeEach({ fake }: { fake: FakeFluxbase }) {
      for (const [id, link] of invitePeople(fake, people)) links.set(id, link)
    },
  }
}
