/** Makes the browser download a CSV text as a file. Uses a blob URL, which a strict content security policy allows. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Revoke the URL to free the blob, but only after the browser has started the download.
  setTimeout(() => URL.revokeObjectURL(url))
}
