import { ok, type Result } from '../../../shared/base/result.ts'
import type { Comment, Where } from '../../../shared/agreement/verdict.ts'
import type { Item } from './content.ts'
import { pictureHash } from '../pictures.ts'
import { r, w } from './names.ts'
import { readChart } from './readChart.ts'
import { readComments } from './readComments.ts'
import type { FoundControl, Reading } from './reading.ts'
import { readLists } from './readLists.ts'
import { readStyles } from './readStyles.ts'
import { readBlocks } from './readBlocks.ts'
import type { Relationship, WordPackage } from './wordPackage.ts'
import { childNamed, descendants, type Element } from './xml.ts'

/** What a Word file shows: its items in order, and what its controls hold. */
export interface Content {
  readonly items: readonly Item[]
  readonly controls: readonly FoundControl[]
  /** Those of readers; the app's own are items. */
  readonly comments: readonly Comment[]
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
  const written = readComments(file, relationships.value)
  if (!written.ok) return written

  const parts = new Map(relationships.value.map(({ id, part }) => [id, part]))
  const gathered: Gathered = {
    styles: styles.value,
    labels: labels.value,
    comment: (id) => {
      const comment = written.value.get(id) ?? null
      written.value.delete(id)
      return comment
    },
    items: [],
    controls: [],
    comments: [],
  }
  const body = childNamed(document.value, w('body'))
  if (body !== null) readPart(body, 'text', file, relationships.value, gathered)
  const read = new Set<string>()
  for (const { where, id } of runningParts(document.value)) {
    const part = parts.get(id)
    // Sections that share a header refer to it each; it says the same on all their pages.
    if (part === undefined || read.has(part)) continue
    read.add(part)
    const root = file.xml(part)
    if (!root.ok) return root
    const own = file.relationships(part)
    if (!own.ok) return own
    readPart(root.value, where, file, own.value, gathered)
  }
  const otherFirst = [...descendants(document.value, w('titlePg'))].map((): Item => ({
    where: 'header',
    pieces: [{ kind: 'foreign', what: 'another first page' }],
    column: 0,
  }))
  const { items, controls, comments } = gathered
  return ok({ items: items.concat(otherFirst), controls, comments })
}

type Gathered = Pick<Reading, 'styles' | 'labels' | 'comment' | 'items' | 'controls' | 'comments'>

function readPart(
  root: Element,
  where: Where,
  file: WordPackage,
  relationships: readonly Relationship[],
  gathered: Gathered,
): void {
  const charts = new Map(
    relationships.filter(({ type }) => type === 'chart').map(({ id, part }) => [id, part]),
  )
  const images = new Map(
    relationships.filter(({ type }) => type === 'image').map(({ id, part }) => [id, part]),
  )
  const hashes = new Map<string, string | null>()
  readBlocks(root, {
    ...gathered,
    where,
    look: {},
    fields: [],
    picture: (id) => {
      const part = images.get(id)
      if (part === undefined) return null
      const known = hashes.get(part)
      if (known !== undefined) return known
      const bytes = file.bytes(part)
      const hash = bytes.ok ? pictureHash(bytes.value) : null
      hashes.set(part, hash)
      return hash
    },
    chart: (id) => {
      const part = charts.get(id)
      // No program draws one chart twice; a file that does was made to be read for ever.
      charts.delete(id)
      const chartSpace = part === undefined ? null : file.xml(part)
      return chartSpace?.ok === true ? readChart(chartSpace.value) : null
    },
  })
}

/** Headers and footers in the order of the sections that refer to them. */
function* runningParts(document: Element): Generator<{ readonly where: Where; readonly id: string }> {
  for (const section of descendants(document, w('sectPr'))) {
    for (const { attributes } of descendants(section, w('headerReference'))) {
      yield { where: 'header', id: attributes.get(r('id')) ?? '' }
    }
    for (const { attributes } of descendants(section, w('footerReference'))) {
      yield { where: 'footer', id: attributes.get(r('id')) ?? '' }
    }
  }
}
