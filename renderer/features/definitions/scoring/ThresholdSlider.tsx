import { Slider, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { NumberField } from '../../../controls/NumberField.tsx'
import type { Commit } from '../../../controls/useDraft.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import classes from './Scoring.module.css'

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
  /** While the hand moves; null ends that. */
  readonly onDrag: (threshold: number | null) => void
  readonly onCommit: Commit<number>
}): ReactNode {
  const lowest = Math.min(table[0]?.threshold ?? 0, threshold)
  const highest = Math.max((table.at(-1)?.threshold ?? 0) + 1, threshold)
  return (
    <div className={classes.threshold}>
      <Text>Handed over from</Text>
      <Slider
        min={lowest}
        max={highest}
        step={1}
        label={null}
        thumbLabel="Threshold"
        thumbValueText={`${threshold} points`}
        value={threshold}
        onChange={onDrag}
        onChangeEnd={(value) => void onCommit(value)}
      />
      <NumberField
        label="Threshold in points"
        hideLabel
        unit="count"
        counts="points"
        min={-100_000}
        max={100_000}
        whole
        locale={locale}
        value={threshold}
        onPreview={onDrag}
        onCommit={onCommit}
      />
    </div>
  )
}
