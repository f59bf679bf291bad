import type { SignatureMark } from '../../../../shared/agreement/signoff/version.ts'

export type Stroke = Extract<SignatureMark, { kind: 'drawn' }>['strokes'][number]
export type Point = Stroke[number]

/** The field that strokes are kept in, and what it takes at most. */
export const PAD = { width: 600, height: 160, strokes: 100, points: 2000 } as const

/** A stroke as the path of a picture; a single point becomes a dot. */
export function strokePath(stroke: Stroke): string {
  const [first, ...others] = stroke
  if (first === undefined) return ''
  const rest = others.length === 0 ? [first] : others
  return `M${first.join(' ')}${rest.map((point) => `L${point.join(' ')}`).join('')}`
}

/** Where a pointer is, in the field of strokes; kept inside of it and to a tenth. */
export function pointIn(
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  pointer: { readonly clientX: number; readonly clientY: number },
): Point {
  return [
    along((pointer.clientX - box.left) / box.width, PAD.width),
    along((pointer.clientY - box.top) / box.height, PAD.height),
  ]
}

function along(share: number, most: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * most * 10) / 10
}
