import { createColumnProfiler } from '../cells/columnProfile.ts'

type Cells = readonly string[]

/**
 * Whether two rows are one heading whose cells were merged: names that go over several columns above, names of single
 * columns below. Of merged cells the first holds the text and the others are empty.
 */
export function areMerged(above: Cells, below: Cells): boolean {
  const [upper, lower] = [trimmed(above), trimmed(below)]
  const named = upper.filter((cell) => cell !== '')
  if (named.length < 2 || named.length === upper.length || [...named, ...lower].some(looksLikeData))
    return false
  const names = lower.filter((cell) => cell !== '')
  const completes = lower.some((cell, index) => cell === '' && (upper[index] ?? '') !== '')
  const goesOver = upper.some((cell, index) => cell === '' && index > 0 && (lower[index] ?? '') !== '')
  return names.length >= 2 && goesOver && (completes || new Set(names).size < names.length)
}

/** One heading for each column: that of the lower row, told apart by the upper one where it is repeated. */
export function joinHeadings(above: Cells, below: Cells): string[] {
  const [upper, lower] = [trimmed(above), trimmed(below)]
  let over = ''
  return lower.map((cell, index) => {
    const own = upper[index] ?? ''
    if (cell === '') {
      over = ''
      return own
    }
    if (own !== '') over = own
    const isRepeated = lower.filter((other) => other === cell).length > 1
    return isRepeated && over !== '' ? `${over} ${cell}` : cell
  })
}

export function looksLikeData(cell: string): boolean {
  const profiler = createColumnProfiler('')
  profiler.add(cell)
  const { dates, months, numbers } = profiler.profile()
  return dates + months + numbers > 0 || /^\S+@\S+\.\S+$/.test(cell)
}

function trimmed(cells: Cells): string[] {
  return cells.map((cell) => cell.trim())
}
