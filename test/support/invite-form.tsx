import { screen, within } from '@testing-library/react'
import { InviteForm, type InviteFormProps } from '../../src/components/invite-form/invite-form'
import { renderWithKit, type KitOptions } from './render'

export const box = () => screen.getByRole('textbox', { name: 'E-mail addresses' })
export const button = (name: string | RegExp) => screen.getByRole('button', { name })
export const findButton = (name: string | RegExp) => screen.findByRole('button', { name })

/** The texts of the chips that are drawn. */
export const chips = () =>
  within(screen.getByRole('list', { name: / (person|people)$/ }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

/** Renders the form, with functions that paste a text and choose a file. */
export function renderForm(props: InviteFormProps = {}, options: KitOptions = {}) {
  const kit = renderWithKit(<InviteForm {...props} />, options)
  return {
    ...kit,
    async paste(text: string) {
      await kit.user.click(box())
      await kit.user.paste(text)
    },
    choose: (content: string | Uint8Array<ArrayBuffer>, name = 'people.csv') =>
      kit.user.upload(screen.getByLabelText('Choose a CSV file'), new File([content], name)),
  }
}
