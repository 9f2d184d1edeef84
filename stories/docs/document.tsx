import { useMemo, type ComponentProps, type ReactNode } from 'react'
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
  const options = useMemo(() => optionsFor(file), [file])
  return <Markdown options={options}>{text}</Markdown>
}

const optionsFor = (file: string) => ({
  slugify: anchorOf,
  disableParsingRawHTML: true,
  overrides: {
    ...HeadersMdx,
    code: Code,
    a: ({ href = '', children }: ComponentProps<'a'>) => (
      <DocumentLink {...{ href, file, children }} />
    ),
    img: ({ src = '', alt }: ComponentProps<'img'>) => (
      <img src={pictureOf(src, file)} alt={alt} loading="lazy" />
    ),
  },
})

interface DocumentLinkProps {
  href: string
  file: string
  children: ReactNode
}

function DocumentLink({ href, file, children }: DocumentLinkProps) {
  if (href.startsWith('#')) return <AnchorMdx {...{ href, target: '_self' }}>{children}</AnchorMdx>
  if (/^https?:/.test(href)) {
    return (
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    )
  }
  const page = pageOf(href, file)
  // Source files and the like are in the repository, whose address is not known here.
  return page === null ? children : <PageLink to={page}>{children}</PageLink>
}

/** The names that Storybook's highlighter has for languages. */
const LANGUAGES: Record<string, string> = { sh: 'bash', ts: 'typescript', yaml: 'yml' }

function Code({ className, children }: ComponentProps<'code'>) {
  const language = /lang-(\w+)/.exec(className ?? '')?.[1]
  const known = language && `lang-${LANGUAGES[language] ?? language}`
  return <CodeOrSourceMdx className={known}>{children as string}</CodeOrSourceMdx>
}
