import type { ReactNode } from 'react'
import classes from './DriverSlider.module.css'

interface TrackMarksProps {
  readonly ends: { readonly from: number; readonly to: number }
  readonly baseline: number
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** What history and baseline say, on the track of a slider. */
export function TrackMarks({ ends, baseline, interval }: TrackMarksProps): ReactNode {
  const place = (value: number): number =>
    ends.to > ends.from ? Math.min(1, Math.max(0, (value - ends.from) / (ends.to - ends.from))) * 100 : 0
  return (
    <div className={classes.onTrack} aria-hidden>
      {interval && (
        <div
          className={classes.interval}
          style={{
            insetInlineStart: `${place(interval.low)}%`,
            insetInlineEnd: `${100 - place(interval.high)}%`,
          }}
        />
      )}
      <div className={classes.baseline} style={{ insetInlineStart: `${place(baseline)}%` }} />
    </div>
  )
}
