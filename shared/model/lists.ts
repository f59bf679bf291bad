// Lists by month, the inner loops of the model. Copying a list takes a tenth of the time of filling a new one.

/** One list of each item, all of the same length, added place by place; zeros where there is no item. */
export function sumLists<T>(
  items: readonly T[],
  listOf: (item: T) => readonly number[],
  length: number,
): number[] {
  const [first] = items
  if (first === undefined) return repeat(0, length)
  const total = listOf(first).slice()
  for (let index = 1; index < items.length; index++) {
    const item = items[index]
    if (item !== undefined) addTo(total, listOf(item))
  }
  return total
}

/** Lists of the same length added place by place; zeros where there is no list. */
export function addLists(lists: readonly (readonly number[])[], length: number): number[] {
  return sumLists(lists, (list) => list, length)
}

function addTo(total: number[], list: readonly number[]): void {
  for (let place = 0; place < total.length; place++) total[place] = (total[place] ?? 0) + (list[place] ?? 0)
}

/** Two lists of the same length multiplied place by place. */
export function multiplyLists(first: readonly number[], second: readonly number[]): number[] {
  const product = first.slice()
  for (let place = 0; place < product.length; place++) {
    product[place] = (product[place] ?? 0) * (second[place] ?? 0)
  }
  return product
}

const template = Array.from({ length: 512 }, (_, place) => place + 0.5)

/** A list of the same number again and again. */
export function repeat(value: number, length: number): number[] {
  return length <= template.length ? template.slice(0, length).fill(value) : Array<number>(length).fill(value)
}
