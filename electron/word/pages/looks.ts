import { childNamed, elementsIn, numberIn, switched, type Written } from './written.ts'

/** What of a paragraph's look decides how much of a page it takes. Lengths are in twips. */
export interface Look {
  /** Of the type, in half points. */
  readonly size: number
  readonly isBold: boolean
  readonly before: number
  readonly after: number
  /** From one line to the next, as a part of the font's own. */
  readonly spacing: number
  readonly left: number
  readonly hanging: number
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly startsPage: boolean
}

const PLAIN: Look = {
  size: 20,
  isBold: false,
  before: 0,
  after: 0,
  spacing: 1,
  left: 0,
  hanging: 0,
  keepNext: false,
  keepLines: false,
  startsPage: false,
}
const LINE = 240

/** @returns the look of the paragraph style of a name */
export function looksOf(styles: Written): (style: string) => Look {
  const defaults = childNamed(childNamed(childNamed(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const plain = withRun(PLAIN, defaults)
  const written = new Map(elementsIn(styles).map((style) => [style.attributes['w:styleId'], style]))
  const known = new Map<string, Look>()
  const lookOf = (name: string): Look => {
    const style = written.get(name)
    if (style === undefined) return plain
    const base = nameIn(style, 'w:basedOn')
    const look =
      known.get(name) ??
      withRun(
        withParagraph(base === null ? plain : lookOf(base), childNamed(style, 'w:pPr')),
        childNamed(style, 'w:rPr'),
      )
    known.set(name, look)
    return look
  }
  return lookOf
}

/** The value of a child that names something, such as the style of a paragraph. */
export function nameIn(element: Written | null, child: string): string | null {
  const name = childNamed(element, child)?.attributes['w:val']
  return typeof name === 'string' ? name : null
}

/** A look with a paragraph's own properties. */
export function withParagraph(look: Look, properties: Written | null): Look {
  if (properties === null) return look
  const spacing = childNamed(properties, 'w:spacing')
  const indent = childNamed(properties, 'w:ind')
  const line = numberIn(spacing, 'w:line')
  return {
    ...look,
    before: numberIn(spacing, 'w:before') ?? look.before,
    after: numberIn(spacing, 'w:after') ?? look.after,
    spacing: line === null ? look.spacing : line / LINE,
    left: numberIn(indent, 'w:left') ?? look.left,
    hanging: numberIn(indent, 'w:hanging') ?? look.hanging,
    keepNext: switched(childNamed(properties, 'w:keepNext')) ?? look.keepNext,
    keepLines: switched(childNamed(properties, 'w:keepLines')) ?? look.keepLines,
    startsPage: switched(childNamed(properties, 'w:pageBreakBefore')) ?? look.startsPage,
  }
}

/** A look with a run's own properties. */
export function withRun(look: Look, properties: Written | null): Look {
  if (properties === null) return look
  return {
    ...look,
    size: numberIn(childNamed(properties, 'w:sz'), 'w:val') ?? look.size,
    isBold: switched(childNamed(properties, 'w:b')) ?? look.isBold,
  }
}
