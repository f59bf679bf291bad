import { ok, type Result } from '../../../shared/base/result.ts'
import type { Item, Where } from './content.ts'
import { r, w } from './names.ts'
import { readChart } from './readChart.ts'
import type { FoundControl } from './reading.ts'
import { readLists } from './readLists.ts'
import { readStyles } from './readStyles.ts'
import { readBlocks } from './readBlocks.ts'
import type { Relationship, WordPackage } from './wordPackage.ts'
import { childNamed, descendants, type Element } from './xml.ts'

/** What a Word file shows: its items in order, and what its controls hold. */
export interface Content {
  readonly items: readonly Item[]
  readonly controls: readonly FoundControl[]
}

/** Reads everything that the pages of a file show. The file is not trusted: what is not known counts as foreign. */
export function readContent(file: WordPackage): Result<Content, string> {
  const document = file.xml(file.main)
  if (!document.ok) return document
  const relationships = file.relationships(file.main)
  if (!relationships.ok) return relationships
  const styles = readStyles(file, relationships.value)
  if (!styles.ok) return styles
  const labels = readLists(file, relationships.value)
  if (!labels.ok) return labels

  const items: Item[] = []
  const controls: FoundControl[] = []
  const readPart = (root: Element, where: Where, own: readonly Relationship[]): void => {
    const chart = (id: string): Item[] | null => {
      const part = own.find((relationship) => relationship.id === id && relationship.type === 'chart')?.part
      const chartSpace = part === undefined ? null : file.xml(part)
      return chartSpace?.ok === true ? readChart(chartSpace.value) : null
    }
    readBlocks(root, {
      where,
      chart,
      styles: styles.value,
      labels: labels.value,
      items,
      controls,
      fields: [],
    })
  }

  const body = childNamed(document.value, w('body'))
  if (body !== null) readPart(body, 'text', relationships.value)
  for (const section of descendants(document.value, w('sectPr'))) {
    for (const [reference, where] of [
      ['headerReference', 'header'],
      ['footerReference', 'footer'],
    ] as const) {
      for (const { attributes } of descendants(section, w(reference))) {
        const part = relationships.value.find(({ id }) => id === attributes.get(r('id')))?.part
        if (part === undefined) continue
        const root = file.xml(part)
        if (!root.ok) return root
        const own = file.relationships(part)
        if (!own.ok) return own
        readPart(root.value, where, own.value)
      }
    }
    if (childNamed(section, w('titlePg')) !== null) {
      items.push({ where: 'header', pieces: [{ kind: 'foreign', what: 'another first page' }], column: 0 })
    }
  }
  return ok({ items, controls })
}
