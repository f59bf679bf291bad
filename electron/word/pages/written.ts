/** An element as the library is about to write it. */
export interface Written {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  /** Elements as objects with their name as their only key, text, and attributes. */
  readonly children: readonly unknown[]
}

/** @returns null for text and attributes */
export function writtenOf(value: unknown): Written | null {
  const name = nameOf(value)
  if (name === null || !isObject(value)) return null
  const content = value[name]
  const children: readonly unknown[] = Array.isArray(content) ? content : [content]
  const [first] = children
  const attributes = isObject(first) ? first[ATTRIBUTES] : undefined
  return { name, attributes: isObject(attributes) ? attributes : {}, children }
}

export function elementsIn({ children }: Written): Written[] {
  return children.flatMap((child) => writtenOf(child) ?? [])
}

export function elementsNamed({ children }: Written, name: string): Written[] {
  return children.flatMap((child) => (nameOf(child) === name ? (writtenOf(child) ?? []) : []))
}

export function childNamed(parent: Written | null, name: string): Written | null {
  return writtenOf(parent?.children.find((child) => nameOf(child) === name))
}

/** @returns null where there is no such number */
export function numberIn(element: Written | null, attribute: string): number | null {
  const value = Number(element?.attributes[attribute] ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

/** Whether a property such as "bold" is there and not switched off; null where it is not there. */
export function switched(element: Written | null): boolean | null {
  return element && !OFF.has(element.attributes['w:val'])
}

const ATTRIBUTES = '_attr'
const OFF: ReadonlySet<unknown> = new Set([false, 0, 'false', '0', 'off'])

function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null
  for (const name in value) return name === ATTRIBUTES ? null : name
  return null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
