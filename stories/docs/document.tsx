import type { ComponentProps } from 'react'
import { AnchorMdx, CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks'
import { anchorOf, pageOf, pictureOf } from './documents'
import { PageLink } from './page-link'

interface DocumentProps {
  /** Markdown. */
  text: string
  /** The file that it is from, to which its links are relative. */
  file: string
}

/** A document of the repository, or a part of one. Its links lead to the pages of this Storybook. */
export function Document({ text, file }: DocumentProps) {
  const overrides = {
    ...HeadersMdx,
    code: Code,
    a: (props: ComponentProps<'a'>) => <DocumentLink {...props} file={file} />,
    img: ({ src = '', alt }: ComponentProps<'img'>) => (
      <img src={pictureOf(src, file)} alt={alt} loading="lazy" />
    ),
  }
  return (
    <Markdown options={{ overrides, slugify: anchorOf, disableParsingRawHTML: true }}>
      {text}
    </Markdown>
  )
}

function DocumentLink({ href = '', file, children }: ComponentProps<'a'> & { file: string }) {
  if (/^(https?:|#)/.test(href))
    return (
      <AnchorMdx href={href} target="_self">
        {children}
      </AnchorMdx>
    )
  const page = pageOf(href, file)
  // Source files and the like are in the repository, whose address is not known here.
  return page === null ? <>{children}</> : <PageLink to={page}>{children}</PageLink>
}

/** The names that Storybook's highlighter has for languages. */
const LANGUAGES: Record<string, string> = { sh: 'bash', ts: 'typescript', yaml: 'yml' }

function Code({ className, children }: ComponentProps<'code'>) {
  const language = /lang-(\w+)/.exec(className ?? '')?.[1]
  const known = language && `lang-${LANGUAGES[language] ?? language}`
  return <CodeOrSourceMdx className={known}>{children as string}</CodeOrSourceMdx>
}
