import { ok, type Result } from '../../../shared/base/result.ts'
import { w } from './names.ts'
import type { Relationship, WordPackage } from './wordPackage.ts'
import { childNamed, descendants, type Element } from './xml.ts'

/** What styles do to what is seen. */
export interface StyleEffects {
  /** Ids of styles that hide text or strike it out. */
  readonly hidden: ReadonlySet<string>
  /** List and level that a paragraph style puts its paragraphs in. */
  readonly lists: ReadonlyMap<string, ListPlace>
}

export interface ListPlace {
  readonly list: string
  readonly level: string
}

/** Reads the styles of a file, with what each takes from the style that it is based on. */
export function readStyles(
  file: WordPackage,
  relationships: readonly Relationship[],
): Result<StyleEffects, string> {
  const part = relationships.find(({ type }) => type === 'styles')?.part
  if (part === undefined) return ok({ hidden: new Set(), lists: new Map() })
  const root = file.xml(part)
  if (!root.ok) return root
  const hidden = new Set<string>()
  const lists = new Map<string, ListPlace>()
  const styles = [...descendants(root.value, w('style'))]
  // A style may stand before the one that it is based on, and that one before another.
  for (let pass = 0; pass < BASED_ON_MOST; pass += 1) {
    for (const style of styles) {
      const id = style.attributes.get(w('styleId')) ?? ''
      const base = childNamed(style, w('basedOn'))?.attributes.get(w('val')) ?? ''
      if (hidesText(childNamed(style, w('rPr'))) || hidden.has(base)) hidden.add(id)
      const place = listPlaceOf(childNamed(style, w('pPr'))) ?? lists.get(base)
      if (place !== undefined) lists.set(id, place)
    }
  }
  return ok({ hidden, lists })
}

/** Styles that stand on one another; programs write no more than a few. */
const BASED_ON_MOST = 12

/** Whether run properties hide the text or strike it out, so that it does not count as said. */
export function hidesText(properties: Element | null): boolean {
  return ['vanish', 'strike', 'dstrike'].some((name) => {
    const property = childNamed(properties, w(name))
    return property !== null && !['false', '0', 'off'].includes(property.attributes.get(w('val')) ?? '')
  })
}

/** The list that paragraph properties name. */
export function listPlaceOf(properties: Element | null): ListPlace | null {
  const numbering = childNamed(properties, w('numPr'))
  const list = childNamed(numbering, w('numId'))?.attributes.get(w('val'))
  if (list === undefined) return null
  return { list, level: childNamed(numbering, w('ilvl'))?.attributes.get(w('val')) ?? '0' }
}
