import { Document } from './document'
import { documentText } from './documents'

/** A document of the repository as a page. */
export function Guide({ file }: { file: string }) {
  return (
    <main className="guide">
      <Document text={documentText(file)} file={file} />
    </main>
  )
}
