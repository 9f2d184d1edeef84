import { Fragment, type ReactNode } from 'react'
import { hrefOf, type Page } from './link'

interface ProseProps {
  text: string
  page: Page
}

/** A docstring: paragraphs and lists, with code whose public names are links. */
export function Prose({ text, page }: ProseProps) {
  return text.split(/\n\s*\n/).map((block) =>
    /^[-*] /.test(block) ? (
      <ul key={block}>
        {block.split(/^[-*] /m).flatMap((item) =>
          item
            ? [
                <li key={item}>
                  <Sentence text={item} page={page} />
                </li>,
              ]
            : [],
        )}
      </ul>
    ) : (
      <p key={block}>
        <Sentence text={block} page={page} />
      </p>
    ),
  )
}

export function Sentence({ text, page }: ProseProps) {
  return text.split(/(`[^`]+`|\*\w+\*)/).map((piece, at) =>
    piece.startsWith('*') ? (
      <em key={at}>{piece.slice(1, -1)}</em>
    ) : piece.startsWith('`') ? (
      <code key={at}>
        <Linked code={piece.slice(1, -1)} page={page} />
      </code>
    ) : (
      <Fragment key={at}>{piece}</Fragment>
    ),
  )
}

/** Code in which each public name leads to its place. */
export function Linked({ code, page }: { code: string; page: Page }): ReactNode {
  return code.split(/\b([A-Za-z]\w*)\b/).map((word, at) => {
    const href = at % 2 === 1 && hrefOf(word, page)
    if (!href) return word
    return (
      <a key={at} href={href} target={href.startsWith('#') ? undefined : '_top'}>
        {word}
      </a>
    )
  })
}
