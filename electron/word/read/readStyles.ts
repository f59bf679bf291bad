import { ok, type Result } from '../../../shared/base/result.ts'
import { isUnreadable, laidOver, type Look, lookAround, lookOfRun } from './looks.ts'
import { w } from './names.ts'
import type { Relationship, WordPackage } from './wordPackage.ts'
import { childNamed, descendants, type Element } from './xml.ts'

/** What styles do to what is seen. */
export interface StyleEffects {
  /** The look of text in a paragraph without a style of its own. */
  readonly usual: Look
  /** The look of text in each style, with what it takes from those that it is based on. */
  readonly looks: ReadonlyMap<string, Look>
  /** Ids of table styles that make text in some of their cells unreadable. */
  readonly unreadableTables: ReadonlySet<string>
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
  if (part === undefined) {
    return ok({ usual: {}, looks: new Map(), unreadableTables: new Set(), lists: new Map() })
  }
  const root = file.xml(part)
  if (!root.ok) return root
  const looks = new Map<string, Look>()
  const unreadableTables = new Set<string>()
  const lists = new Map<string, ListPlace>()
  const styles = [...descendants(root.value, w('style'))]
  // A style may stand before the one that it is based on, and that one before another.
  for (let pass = 0; pass < BASED_ON_MOST; pass += 1) {
    for (const style of styles) {
      const id = style.attributes.get(w('styleId')) ?? ''
      const base = childNamed(style, w('basedOn'))?.attributes.get(w('val')) ?? ''
      looks.set(id, laidOver(looks.get(base) ?? {}, ownLook(style)))
      const place = listPlaceOf(childNamed(style, w('pPr'))) ?? lists.get(base)
      if (place !== undefined) lists.set(id, place)
      if (isUnreadableTable(style) || unreadableTables.has(base)) unreadableTables.add(id)
    }
  }
  const [defaults] = [...descendants(root.value, w('rPrDefault'))]
  const usual = lookOfRun(childNamed(defaults ?? null, w('rPr')))
  const main = styles.find(
    ({ attributes }) =>
      attributes.get(w('type')) === 'paragraph' && ['1', 'true'].includes(attributes.get(w('default')) ?? ''),
  )
  const mainLook = looks.get(main?.attributes.get(w('styleId')) ?? '') ?? {}
  return ok({ usual: laidOver(usual, mainLook), looks, unreadableTables, lists })
}

function ownLook(style: Element): Look {
  return laidOver(lookAround(childNamed(style, w('pPr'))), lookOfRun(childNamed(style, w('rPr'))))
}

/** Whether a table style, or what it says of some of its cells, makes text unreadable. */
function isUnreadableTable(style: Element): boolean {
  if (style.attributes.get(w('type')) !== 'table') return false
  return [style, ...descendants(style, w('tblStylePr'))].some((part) =>
    isUnreadable(laidOver(lookAround(childNamed(part, w('tcPr'))), ownLook(part))),
  )
}

/** Styles that stand on one another; programs write no more than a few. */
const BASED_ON_MOST = 12

/** The list that paragraph properties name. */
export function listPlaceOf(properties: Element | null): ListPlace | null {
  const numbering = childNamed(properties, w('numPr'))
  const list = childNamed(numbering, w('numId'))?.attributes.get(w('val'))
  if (list === undefined) return null
  return { list, level: childNamed(numbering, w('ilvl'))?.attributes.get(w('val')) ?? '0' }
}
