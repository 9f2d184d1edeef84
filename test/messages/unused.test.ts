// @vitest-environment node
import { expect, it } from 'vitest'
import { en } from '../../src/messages/en'

const sources = Object.values(
  import.meta.glob<string>('../../src/{components,forms,hooks,provider}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

/** How a component names the texts of a section. */
const SECTIONS: Record<keyof typeof en, RegExp> = {
  shared:
    /useSharedMessages|sharedMessagesOf|useLabelMessages|sharedEnglish|basicsEnglish|SharedMessages|useCellTools/,
  inviteForm: /useInviteFormMessages|useInviteFieldMessages|InviteFormMessages/,
  recipientImport: /useImportMessages|RecipientImportMessages/,
  invitationTable:
    /useTableBasicMessages|useTableMessages|tableMessagesOf|TableBasicMessages|InvitationColumn\b|useCellTools/,
  acceptInvitePage:
    /acceptInvitePageEnglish|acceptNoticesEnglish|acceptBasicsEnglish|AcceptInvitePageMessages/,
}

const unused = (texts: typeof en) =>
  Object.entries(SECTIONS).flatMap(([section, readers]) => {
    const code = sources.filter((text) => readers.test(text)).join('\n')
    // Read as `words.key`, taken out of the words as `{ key }`, or chosen by a type that has the name: `'key'`.
    const isRead = (key: string) =>
      new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,:}]|'${key}'`).test(code)
    const form = section === 'acceptInvitePage' ? texts.acceptInvitePage.form : {}
    const keys = Object.keys({ ...texts[section as keyof typeof en], ...form })
    return keys.filter((key) => !isRead(key)).map((key) => `${section}.${key}`)
  })

it('every text is used by a component (G1)', () => {
  expect(unused(en)).toEqual([])
})

it('a text that nothing uses is found (G1)', () => {
  const more = { ...en, shared: { ...en.shared, forgotten: '' } }
  expect(unused(more)).toEqual(['shared.forgotten'])
})
