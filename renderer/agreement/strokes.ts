import type { SignatureMark } from '../../shared/agreement/signoff/version.ts'

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
