import { Slider, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { NumberField } from '../../../controls/NumberField.tsx'
import type { Commit } from '../../../controls/useDraft.ts'
import { useSliderKeys } from '../../../controls/useSliderKeys.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import classes from './Scoring.module.css'

const LIMIT = 100_000

/** The threshold as a slider over all points that leads have, and as a number. */
export function ThresholdSlider({
  threshold,
  tried: { table },
  locale,
  onDrag,
  onCommit,
}: {
  readonly threshold: number
  readonly tried: Tried
  readonly locale: string
  /** While the hand moves or a key is held; null ends that. */
  readonly onDrag: (threshold: number | null) => void
  readonly onCommit: Commit<number>
}): ReactNode {
  const ends = {
    from: Math.min(table[0]?.threshold ?? 0, threshold),
    to: Math.max((table.at(-1)?.threshold ?? 0) + 1, threshold),
  }
  const track = { step: 1 }
  const number = {
    unit: 'count',
    locale,
    whole: true,
    value: threshold,
    onPreview: onDrag,
    onCommit,
  } as const
  const keys = useSliderKeys({ ...number, ends, track })
  return (
    <div className={classes.threshold}>
      <Text>Handed over from</Text>
      <div role="presentation" onKeyDownCapture={keys.onKeyDown} onKeyUp={keys.onKeyUp} onBlur={keys.release}>
        <Slider
          min={ends.from}
          max={ends.to}
          step={track.step}
          label={null}
          thumbLabel="Threshold"
          thumbValueText={`${threshold} points`}
          value={threshold}
          onChange={keys.follow}
          onChangeEnd={keys.releaseHand}
        />
      </div>
      <NumberField
        {...number}
        label="Threshold in points"
        hideLabel
        counts="points"
        min={-LIMIT}
        max={LIMIT}
      />
    </div>
  )
}
