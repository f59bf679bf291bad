import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import type { ThresholdRow } from '../../../../shared/model/leads/thresholdTable.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import { Origin } from '../../../controls/Origin.tsx'
import classes from './Scoring.module.css'
import { thresholdOrigin, type ThresholdPart } from './scoringOrigins.ts'

/** What the threshold would have let through. */
export function ThresholdFigures({
  row,
  tried,
  format,
}: {
  readonly row: ThresholdRow
  readonly tried: Tried
  readonly format: Format
}): ReactNode {
  const { above, below, passing, recall } = row
  const passed = above.kind === 'rate' ? above.leads : 0
  const figures: readonly { readonly part: ThresholdPart; readonly name: string; readonly value: string }[] =
    [
      {
        part: 'passing',
        name: `of all leads pass: ${format.count(passed)} of ${format.count(tried.leads)}`,
        value: format.share(passing),
      },
      {
        part: 'above',
        name: `of those that pass were won (precision)${rangeWords(above, format)}`,
        value: rateText(above, format),
      },
      {
        part: 'below',
        name: `of the others were won${rangeWords(below, format)}`,
        value: rateText(below, format),
      },
      {
        part: 'recall',
        name: 'of all wins pass (recall)',
        value: recall === null ? '–' : format.share(recall),
      },
    ]
  return (
    <dl className={classes.figures} aria-label="What the threshold lets through">
      {figures.map(({ part, name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Origin told={() => thresholdOrigin(row, tried, part)}>{value}</Origin>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function rateText(rate: CloseRate, format: Format): string {
  return rate.kind === 'rate' ? format.share(rate.share) : '–'
}

/** The interval, and whether few leads stand behind it. */
function rangeWords(rate: CloseRate, format: Format): string {
  if (rate.kind !== 'rate') return ': no leads'
  return `, ${format.share(rate.low)} to ${format.share(rate.high)}${rate.few ? ', few cases' : ''}`
}
