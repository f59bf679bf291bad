/** Opens the browser's print dialog, which names a PDF after the title of the page, and waits until it is closed. */
export async function printInBrowser(title: string): Promise<'taken-over'> {
  const before = document.title
  // Some browsers go on while the dialog is open.
  const closed = new Promise((resolve) => {
    window.addEventListener('afterprint', resolve, { once: true })
  })
  document.title = title
  window.print()
  await closed
  document.title = before
  return 'taken-over'
}
