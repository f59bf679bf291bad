import { ok, type Result } from '../../../shared/base/result.ts'
import type { Piece } from './content.ts'
import { w } from './names.ts'
import type { ListPlace } from './readStyles.ts'
import type { Relationship, WordPackage } from './wordPackage.ts'
import { childNamed, descendants, type Element } from './xml.ts'

/** What a list puts before a paragraph; null where it puts nothing. */
export type ListLabels = (place: ListPlace) => Piece | null

/** Reads the lists of a file. A label that is no plain bullet or number is foreign: any words could stand in it. */
export function readLists(
  file: WordPackage,
  relationships: readonly Relationship[],
): Result<ListLabels, string> {
  const part = relationships.find(({ type }) => type === 'numbering')?.part
  if (part === undefined) return ok(() => null)
  const root = file.xml(part)
  if (!root.ok) return root
  const definitions = new Map(
    [...descendants(root.value, w('abstractNum'))].map((definition) => [
      definition.attributes.get(w('abstractNumId')),
      labelsOf(definition),
    ]),
  )
  const lists = new Map(
    [...descendants(root.value, w('num'))].map((list) => [
      list.attributes.get(w('numId')),
      {
        definition: definitions.get(childNamed(list, w('abstractNumId'))?.attributes.get(w('val'))),
        // A list may have levels of its own instead of those that it is made from.
        own: labelsOf(list),
      },
    ]),
  )
  return ok(({ list, level }) => {
    const found = lists.get(list)
    return found?.own.get(level) ?? found?.definition?.get(level) ?? null
  })
}

function labelsOf(list: Element): ReadonlyMap<string, Piece | null> {
  return new Map(
    [...descendants(list, w('lvl'))].map((level) => [level.attributes.get(w('ilvl')) ?? '0', labelOf(level)]),
  )
}

function labelOf(level: Element): Piece | null {
  const format = childNamed(level, w('numFmt'))?.attributes.get(w('val')) ?? 'decimal'
  const text = childNamed(level, w('lvlText'))?.attributes.get(w('val')) ?? ''
  if (format === 'none' || text === '') return null
  if (format === 'bullet' && Array.from(text).length === 1) return { kind: 'label', label: 'bullet' }
  if (format === 'decimal' && text === '%1.') return { kind: 'label', label: 'number' }
  return { kind: 'foreign', what: 'label' }
}
