import type { PageNumberEstimator } from 'docx'
import { invariant } from '../../../shared/base/invariant.ts'
import { looksOf } from './looks.ts'
import { paginate } from './paginate.ts'
import { stripsOf } from './strips.ts'
import { childNamed, numberIn, writtenOf } from './written.ts'

/**
 * The pages on which the bookmarks of a document are, for its table of contents. It knows what these documents are made of and no
 * more: paragraphs, tables of fixed columns and pictures in a line of their own, in one font and one section.
 */
export const estimatePages: PageNumberEstimator = (formatted, context) => {
  const body = writtenOf(formatted)
  const styles = writtenOf(context.file.Styles.prepForXml({ ...context, stack: [] }))
  invariant(body !== null && styles !== null, 'a document is written with a body and styles')
  const page = childNamed(body, 'w:sectPr')
  const [size, margin] = [childNamed(page, 'w:pgSz'), childNamed(page, 'w:pgMar')]
  const width = lengthIn(size, 'w:w') - lengthIn(margin, 'w:left') - lengthIn(margin, 'w:right')
  const room = lengthIn(size, 'w:h') - lengthIn(margin, 'w:top') - lengthIn(margin, 'w:bottom')
  const { count, bookmarks } = paginate(stripsOf(body, width, looksOf(styles)), room)
  return {
    bookmarks: new Map([...bookmarks].map(([name, number]) => [name, String(number)])),
    pageCount: count,
  }
}

function lengthIn(...[element, attribute]: Parameters<typeof numberIn>): number {
  const length = numberIn(element, attribute)
  invariant(length !== null, `a page is written with its ${attribute}`)
  return length
}
