/**
 * The names of the columns, each one different: an empty heading becomes "Column 3", a repeated one "Date (2)".
 * @param cells the heading row, or any row when the file has no headings
 */
export function columnNames(cells: readonly string[], hasHeadings: boolean): string[] {
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const heading = hasHeadings ? cell.replace(/\s+/g, ' ').trim() : ''
    const wanted = heading === '' ? `Column ${index + 1}` : heading
    let name = wanted
    for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`
    taken.add(name)
    return name
  })
}
