import { Button, Group, Text } from '@mantine/core'
import { useState, type PointerEvent, type ReactNode } from 'react'
import classes from '../Signoff.module.css'
import strokeClasses from '../../../agreement/Strokes.module.css'
import { PAD, strokePath, type Stroke } from '../../../agreement/strokes.ts'
import { pointIn } from './pointIn.ts'

/** A field to sign in with mouse, finger or pen. By keyboard, the name is typed instead. */
export function SignaturePad({
  strokes,
  onChange,
}: {
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
}): ReactNode {
  const [drawing, setDrawing] = useState<Stroke | null>(null)
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0 || strokes.length >= PAD.strokes) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawing([pointIn(event.currentTarget.getBoundingClientRect(), event)])
  }
  const goOn = (event: PointerEvent<SVGSVGElement>): void => {
    if (drawing === null || drawing.length >= PAD.points) return
    const point = pointIn(event.currentTarget.getBoundingClientRect(), event)
    setDrawing((stroke) => stroke && [...stroke, point])
  }
  const finish = (): void => {
    if (drawing === null) return
    onChange([...strokes, drawing])
    setDrawing(null)
  }
  const shown = drawing === null ? strokes : [...strokes, drawing]
  return (
    <div>
      <figure
        className={classes.pad}
        aria-label={shown.length === 0 ? 'Field to sign in, empty' : 'Field to sign in, signed'}
      >
        <svg
          className={strokeClasses.strokes}
          viewBox={`0 0 ${PAD.width} ${PAD.height}`}
          aria-hidden="true"
          onPointerDown={begin}
          onPointerMove={goOn}
          onPointerUp={finish}
          onPointerCancel={finish}
        >
          <line className={classes.baseline} x1="24" x2={PAD.width - 24} y1="124" y2="124" />
          <path d={shown.map(strokePath).join('')} />
        </svg>
      </figure>
      <Group gap="sm">
        <Text size="xs" c="dimmed">
          Draw with mouse, finger or pen. With the keyboard, choose “Type the name”.
        </Text>
        {shown.length > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={() => onChange([])}>
            Clear the field
          </Button>
        )}
      </Group>
    </div>
  )
}
