'use client'
import { useState } from 'react'
import type { RoleOption } from '../../invitation/roles'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { ARROW_DOWN, WARNING } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
import { saveFile } from '../primitives/save-file'
import { useRoleWords } from './use-role-words'

export interface TemplateButtonProps {
  options: readonly RoleOption[]
}

/** Downloads a CSV file to fill in, with an example for each role. Renders a `button`, and an error if that fails. */
export function TemplateButton({ options }: TemplateButtonProps) {
  const words = useInviteFieldMessages()
  const wordsOf = useRoleWords(options)
  const [failed, setFailed] = useState(false)

  async function save() {
    try {
      const { writeTemplate } = await import('../../forms/write-template')
      const roles = options.map(({ role }) => ({ role, label: wordsOf(role).label }))
      saveFile(words.templateFile, await writeTemplate(words.csvHead, roles))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" data-fbi="csv-button" onClick={() => void save()}>
        <Icon glyph={ARROW_DOWN} />
        {words.template}
      </button>
      {failed && (
        <p data-fbi="error" role="alert">
          <Icon glyph={WARNING} />
          <span>{words.templateFailed}</span>
        </p>
      )}
    </>
  )
}
