import type { ArgTypes, InputType } from 'storybook/internal/csf'
import type { Page } from './link'

/** Controls for the props that can be written in a field; the others are described on the page. */
export function argTypesOf({ props }: Page): ArgTypes {
  return Object.fromEntries(
    props.map(({ name, type, doc, fallback }) => [
      name,
      {
        description: doc,
        table: { type: { summary: type }, defaultValue: { summary: fallback } },
        control: controlOf(name, type.replace(/ \| undefined$/, '')),
        ...optionsOf(type),
      },
    ]),
  )
}

function controlOf(name: string, type: string): InputType['control'] {
  if (type === 'boolean' || type === 'number') return { type }
  if (/HeadingLevel|StepTitleProps\['level'\]/.test(type) || isChoice(type)) {
    return { type: 'select' }
  }
  if (name === 'token' || !/^(string|ReactNode|string \| null)$/.test(type)) return false
  return { type: 'text' }
}

function optionsOf(type: string): Pick<InputType, 'options'> {
  if (/HeadingLevel|StepTitleProps\['level'\]/.test(type)) return { options: [1, 2, 3, 4, 5, 6] }
  return isChoice(type) ? { options: [...type.matchAll(/'([^']*)'/g)].map(([, one]) => one) } : {}
}

/** A choice of texts, such as `'light' | 'dark'`. */
const isChoice = (type: string) => /^'[^']*'( \| '[^']*')+( \| undefined)?$/.test(type)
