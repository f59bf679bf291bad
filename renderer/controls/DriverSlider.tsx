import { Slider, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { createFormat } from '../../shared/base/format.ts'
import type { Side } from '../../shared/plan/company.ts'
import { DriverActions } from './DriverActions.tsx'
import classes from './DriverSlider.module.css'
import { NumberField } from './NumberField.tsx'
import { changeText } from './changeText.ts'
import { numberText, type NumberRange } from './numberText.ts'
import { TrackMarks } from './TrackMarks.tsx'
import type { Commit } from './useDraft.ts'
import { useSliderKeys } from './useSliderKeys.ts'

export interface DriverSliderProps extends NumberRange {
  /** As it stands in the row; the full name says it without what stands around it. */
  readonly name: string
  readonly fullName: string
  readonly side: Side
  /** Ends of the track; a typed value may lie beyond them. */
  readonly track: { readonly from: number; readonly to: number; readonly step: number }
  readonly value: number
  readonly baseline: number
  /** Where it lies with a chance of 8 in 10. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly currency: string
  readonly counts?: string
  /** Shows a value while the hand moves; null ends that. */
  readonly onPreview: (value: number | null) => void
  /** Takes a value over: on release, on Enter, when a held key is let go. */
  readonly onCommit: Commit<number>
  readonly onReset: () => void
  /** Asks what this would need to be to reach a goal. */
  readonly onSeek: () => void
  /** Locked, it stays as it is until it is given free. */
  readonly isLocked: boolean
  readonly onLock: () => void
}

/** One driver as a row: its name, a slider with baseline and history on the track, the number to type, the change. */
export function DriverSlider(props: DriverSliderProps): ReactNode {
  const { name, fullName, side, track, value, baseline, interval, unit, locale, currency, isLocked } = props
  const format = createFormat(locale, currency)
  const text = numberText(value, unit, format)
  const change = changeText(value, baseline, unit, format)
  // A value typed beyond the ends makes the track longer.
  const ends = { from: Math.min(track.from, value), to: Math.max(track.to, value) }
  const keys = useSliderKeys({ ...props, ends })
  const range = { min: props.min ?? ends.from, ...(props.max !== undefined && { max: props.max }) }
  return (
    <div className={classes.row} data-side={side}>
      <Text className={classes.name} title={fullName}>
        {name}
      </Text>
      <div
        role="presentation"
        className={classes.slider}
        {...(!isLocked && {
          onKeyDownCapture: keys.onKeyDown,
          onKeyUp: keys.onKeyUp,
          onBlur: keys.release,
        })}
      >
        <TrackMarks ends={ends} baseline={baseline} interval={interval} />
        <Slider
          classNames={{ thumb: classes.thumb ?? '' }}
          color="var(--side)"
          size="var(--track)"
          thumbSize={16}
          min={ends.from}
          max={ends.to}
          step={track.step}
          value={value}
          disabled={isLocked}
          startPointValue={baseline}
          label={null}
          thumbLabel={fullName}
          thumbValueText={change === '' ? text : `${text}, ${change} against the baseline`}
          onChange={keys.follow}
          onChangeEnd={keys.releaseHand}
        />
      </div>
      <div>
        <NumberField
          {...{ unit, locale, currency, value }}
          {...range}
          {...(props.whole && { whole: true })}
          {...(props.counts !== undefined && { counts: props.counts })}
          label={fullName}
          hideLabel
          disabled={isLocked}
          step={track.step}
          onPreview={props.onPreview}
          onCommit={props.onCommit}
        />
      </div>
      <Text className={classes.change}>{change}</Text>
      <DriverActions
        {...{ fullName, isLocked }}
        isChanged={change !== ''}
        onSeek={props.onSeek}
        onLock={props.onLock}
        onReset={props.onReset}
      />
    </div>
  )
}
