/** A text with an address: a line ends after its @ rather than within a word. */
export function AddressText({ children: text }: { children: string }) {
  const at = text.lastIndexOf('@') + 1
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  )
}
