/** Shares of the trials that stay below a band's line. */
export const BAND_LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const

/** Values are counted by so many cells of equal width. */
const CELLS = 1024

/**
 * The values that the given shares of a list stay below, interpolated between neighbours. Only the values around them are
 * put in order: which those are is found by counting.
 *
 * @param values at least one
 * @param levels rising, 0 to 1
 */
export function quantiles(values: Float64Array, levels: readonly number[]): number[] {
  const { least, most } = rangeOf(values)
  if (least === most) return levels.map(() => least)
  const { cells, counts } = cellsOf(values, least, most)
  const places = levels.map((level) => level * (values.length - 1))
  const wanted = wantedCells(counts, places)

  const near = new Float64Array(wanted.values)
  let found = 0
  for (let index = 0; index < values.length; index++) {
    if (wanted.cells[cells[index] ?? 0] === 1) near[found++] = values[index] ?? 0
  }
  near.sort()
  return places.map((place, index) => {
    const below = Math.floor(place) - (wanted.before[index] ?? 0)
    const low = near[below] ?? 0
    const part = place - Math.floor(place)
    return part === 0 ? low : low * (1 - part) + (near[below + 1] ?? 0) * part
  })
}

/** The cell of each value, and how many lie in each cell. */
function cellsOf(
  values: Float64Array,
  least: number,
  most: number,
): { readonly cells: Uint16Array; readonly counts: Uint32Array } {
  const cells = new Uint16Array(values.length)
  const counts = new Uint32Array(CELLS)
  const width = most - least
  for (let index = 0; index < values.length; index++) {
    // Divided before it is multiplied: a width can be too small to be divided by.
    const cell = Math.trunc((((values[index] ?? 0) - least) / width) * (CELLS - 1))
    cells[index] = cell
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return { cells, counts }
}

interface WantedCells {
  /** 1 for the cells that hold a value next to one of the places. */
  readonly cells: Uint8Array
  /** How many values they hold. */
  readonly values: number
  /** By place, how many values lie in other cells before it. */
  readonly before: readonly number[]
}

function wantedCells(counts: Uint32Array, places: readonly number[]): WantedCells {
  const cells = new Uint8Array(CELLS)
  let values = 0
  const before: number[] = []
  let cell = 0
  let passed = 0
  const want = (): void => {
    if (cells[cell] === 1) return
    cells[cell] = 1
    values += counts[cell] ?? 0
  }
  const goTo = (place: number): void => {
    while (passed + (counts[cell] ?? 0) <= place) passed += counts[cell++] ?? 0
    want()
  }
  for (const place of places) {
    goTo(Math.floor(place))
    before.push(passed + (counts[cell] ?? 0) - values)
    goTo(Math.ceil(place))
  }
  return { cells, values, before }
}

function rangeOf(values: Float64Array): { readonly least: number; readonly most: number } {
  let least = Infinity
  let most = -Infinity
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}
