/** Drops a file on the window, as from a folder beside it. */
export function drop(file: File): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(file)
  for (const kind of ['dragover', 'drop']) {
    window.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
  }
}
