/** Hands a text to the browser as a file to save. By a link and a blob, which a strict content security policy allows. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has read the address by then; until it is told, it keeps the blob.
  setTimeout(() => URL.revokeObjectURL(address))
}
