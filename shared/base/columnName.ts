/** The name of a column in a spreadsheet: A for 0, B for 1, and after Z two letters. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
