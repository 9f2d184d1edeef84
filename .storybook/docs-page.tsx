import { Controls, Description, Primary, Subtitle, Title } from '@storybook/addon-docs/blocks'

/** Shows a component's first story and its props. Several stories on one page would share its focus and its fake server. */
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
