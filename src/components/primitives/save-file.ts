/** Makes the browser download a text as a file. Uses a blob URL, which a strict content security policy allows. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Revoke the URL to free the blob, but only after the browser has started the download.
  setTimeout(() => URL.revokeObjectURL(url))
}
