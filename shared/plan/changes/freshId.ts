const LENGTH_MAX = 48

/**
 * An id for something new that can be recognised by its name.
 * @param taken the ids that are in use beside it
 * @returns small letters, digits and hyphens, 1 to 64 of them
 */
export function freshId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH_MAX)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain === '' ? 'item' : plain
  let id = base
  for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`
  return id
}
