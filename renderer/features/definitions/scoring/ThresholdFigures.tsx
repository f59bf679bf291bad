import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import type { ThresholdRow } from '../../../../shared/model/leads/thresholdTable.ts'
import type { Tried } from '../tryout/tryoutMessages.ts'
import {
  closeRateOrigin,
  computedOrigin,
  countedLeads,
  setOrigin,
} from '../../../../shared/model/explain/leadOrigins.ts'
import { Origin } from '../../../controls/Origin.tsx'
import classes from './Scoring.module.css'

/** What the threshold would have let through. */
export function ThresholdFigures({
  row: { threshold: points, above, below, passing, recall },
  tried,
  format,
}: {
  readonly row: ThresholdRow
  readonly tried: Tried
  readonly format: Format
}): ReactNode {
  const passed = above.kind === 'rate' ? above.leads : 0
  const threshold = setOrigin('Threshold', points, 'factor', ['definitions', 'scoring', 'threshold'])
  const figures = [
    {
      name: `of all leads pass: ${format.count(passed)} of ${format.count(tried.leads)}`,
      value: format.share(passing),
      told: () =>
        computedOrigin(
          'Leads that pass',
          {
            value: passing,
            unit: 'share',
            how: 'Leads with as many points as the threshold or more, divided by all',
          },
          [countedLeads('Leads that pass', passed), countedLeads('Past leads', tried.leads), threshold],
        ),
    },
    {
      name: `of those that pass were won (precision)${rangeWords(above, format)}`,
      value: rateText(above, format),
      told: () => closeRateOrigin('Of the leads that pass, the share that was won', above),
    },
    {
      name: `of the others were won${rangeWords(below, format)}`,
      value: rateText(below, format),
      told: () => closeRateOrigin('Of the leads that do not pass, the share that was won', below),
    },
    {
      name: 'of all wins pass (recall)',
      value: recall === null ? '–' : format.share(recall),
      told: () =>
        computedOrigin(
          'Of all wins, the share that passes',
          { value: recall, unit: 'share', how: 'Leads won that pass divided by all leads won' },
          [
            countedLeads('Leads won that pass', above.kind === 'rate' ? above.won : 0),
            countedLeads('Leads won', tried.won),
            threshold,
          ],
        ),
    },
  ]
  return (
    <dl className={classes.figures} aria-label="What the threshold lets through">
      {figures.map(({ name, value, told }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Origin told={told}>{value}</Origin>
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
