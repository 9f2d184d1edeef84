import { Controls, Description, Primary, Subtitle, Title } from '@storybook/addon-docs/blocks'

/** A component, its first story and its props. The other stories would share one page, and with it focus and fake. */
export function DocsPage() {
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <Controls />
    </>
  )
}
