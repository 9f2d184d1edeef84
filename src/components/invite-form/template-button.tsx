'use client'
import { useState } from 'react'
import type { RoleOption } from '../../invitation/roles'
import { useInviteFieldMessages } from '../../provider/messages/use-invite-field-messages'
import { FieldError } from '../primitives/field-error'
import { ARROW_DOWN } from '../primitives/glyphs'
import { Icon } from '../primitives/icon'
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
      const { saveTemplate } = await import('./save-template')
      const roles = options.map(({ role }) => ({ role, label: wordsOf(role).label }))
      await saveTemplate(words.templateFile, words.csvHead, roles)
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
      {failed && <FieldError role="alert">{words.templateFailed}</FieldError>}
    </>
  )
}
