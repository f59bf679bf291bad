import type { ReactNode } from 'react'
import classes from './DocumentPage.module.css'
import strokeClasses from './Strokes.module.css'
import { PAD, strokePath, type Stroke } from './strokes.ts'

/** A signature that was drawn with a pen or finger. */
export function DrawnSignature({
  strokes,
  name,
}: {
  readonly strokes: readonly Stroke[]
  readonly name: string
}): ReactNode {
  return (
    <figure className={classes.drawn} aria-label={`Signature of ${name}`}>
      <svg className={strokeClasses.strokes} viewBox={`0 0 ${PAD.width} ${PAD.height}`} aria-hidden="true">
        <path d={strokes.map(strokePath).join('')} />
      </svg>
    </figure>
  )
}
