import './docs.css'
import { useLayoutEffect, type PropsWithChildren } from 'react'
import {
  DocsContainer as StorybookContainer,
  type DocsContainerProps,
} from '@storybook/addon-docs/blocks'
import { themes } from './brand'
import { useToolbar } from './use-toolbar'

/** A page in the theme of the toolbar. */
export function DocsContainer(props: PropsWithChildren<DocsContainerProps>) {
  const { theme, direction } = useToolbar(props.context)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dir = direction
  }, [theme, direction])
  return <StorybookContainer {...props} theme={themes[theme]} />
}
