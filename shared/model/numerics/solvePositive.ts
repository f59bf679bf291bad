/**
 * Solves A · x = b by Cholesky's decomposition.
 * @param matrix A: symmetric and positive definite; only its lower half is read
 */
export function solvePositive(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower: number[][] = []
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0
  for (const [row, values] of matrix.entries()) {
    const found: number[] = []
    lower.push(found)
    for (let column = 0; column <= row; column++) {
      let rest = values[column] ?? 0
      for (let inner = 0; inner < column; inner++) rest -= at(row, inner) * at(column, inner)
      found.push(column === row ? Math.sqrt(rest) : rest / at(column, column))
    }
  }
  const solution = right.slice()
  for (let row = 0; row < solution.length; row++) {
    let rest = solution[row] ?? 0
    for (let column = 0; column < row; column++) rest -= at(row, column) * (solution[column] ?? 0)
    solution[row] = rest / at(row, row)
  }
  for (let row = solution.length - 1; row >= 0; row--) {
    let rest = solution[row] ?? 0
    for (let below = row + 1; below < solution.length; below++)
      rest -= at(below, row) * (solution[below] ?? 0)
    solution[row] = rest / at(row, row)
  }
  return solution
}
