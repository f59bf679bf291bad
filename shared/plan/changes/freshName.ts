/** A name that nothing beside it has: where the wanted one is taken, a number follows it. */
export function freshName(wanted: string, taken: readonly string[]): string {
  let name = wanted
  for (let count = 2; isTaken(name, taken); count += 1) name = `${wanted} ${count}`
  return name
}

/** Whether another one has this name; capitals and spaces around it do not matter. */
export function isTaken(name: string, others: readonly string[]): boolean {
  return others.some((other) => folded(other) === folded(name))
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}
