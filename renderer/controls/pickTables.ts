/** What an import reads. */
const TABLES = '.csv,.txt,.tsv,.xlsx,.xlsm,text/csv'

/** Lets the person choose tables for an import, from wherever they are; nothing happens when they think better of it. */
export function pickTables(onPick: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = TABLES
  input.addEventListener('change', () => onPick([...(input.files ?? [])]))
  input.click()
}
