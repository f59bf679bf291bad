import type { Look } from './looks.ts'
import type { Strip } from './paginate.ts'
import { measure, type Measured } from './paragraphs.ts'
import { rowStrips } from './rows.ts'
import { elementsIn, type Written } from './written.ts'

/** The body of a document from top to bottom. */
export function stripsOf(parent: Written, width: number, lookOf: (style: string) => Look): Strip[] {
  return elementsIn(parent).flatMap((element): Strip[] => {
    switch (element.name) {
      case 'w:p':
        return lineStrips(measure(element, width, lookOf))
      case 'w:tbl':
        return rowStrips(element, lookOf)
      case 'w:sdt':
      case 'w:sdtContent':
        return stripsOf(element, width, lookOf)
      default:
        return []
    }
  })
}

/** No line of a paragraph stands alone on a page, neither its first nor its last. */
function lineStrips({ look, lines, height, spaced, bookmarks }: Measured): Strip[] {
  const last = lines - 1
  return Array.from({ length: lines }, (_, line) => ({
    before: line === 0 ? look.before : 0,
    after: line === last ? look.after : 0,
    height,
    slack: spaced,
    isKept: line === last ? look.keepNext : look.keepLines || line === 0 || line === last - 1,
    startsPage: line === 0 && look.startsPage,
    repeated: 0,
    bookmarks: line === 0 ? bookmarks : [],
  }))
}
