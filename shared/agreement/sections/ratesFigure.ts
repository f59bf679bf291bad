import { shortened } from '../../base/shortened.ts'
import type { RateEstimate } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'
import { rateRange } from '../rateRange.ts'

/** As many as can be read beside each other, with their names below them. */
const SHOWN = 4
/** Letters of a name that leave room for what is drawn beside it. */
const NAME_MOST = 48

/** The rates of which history is least sure, each with its range beside the rate that the plan uses; nothing where none is known. */
export function ratesFigure({ plan, figures, drivers }: SectionContext): DraftBlock[] {
  const known = plan.segments.flatMap((segment) =>
    plan.stages.slice(0, -1).flatMap((stage, step) => {
      const estimate: RateEstimate = figures.rates[segment.id]?.[step] ?? { kind: 'no-trials' }
      if (estimate.kind !== 'estimate') return []
      const next = plan.stages[step + 1]?.name ?? ''
      const used = drivers.segments[segment.id]?.transitions[stage.id]?.rate.value ?? 0
      const name = shortened(`${segment.name}: ${stage.name} to ${next}`, NAME_MOST)
      return [{ name, range: rateRange(estimate), used }]
    }),
  )
  const steps = known.toSorted((a, b) => doubt(b.range, b.used) - doubt(a.range, a.used)).slice(0, SHOWN)
  if (steps.length === 0) return []
  return [
    {
      kind: 'figure',
      id: 'rates-figure',
      title: 'The least certain rates',
      description:
        'Chart of the steps with the widest ranges for their size: of a hundred leads, how many the plan expects to go on, and between which two numbers history puts it with a chance of eight in ten. The numbers are in the table of rates.',
      chart: {
        categories: steps.map(({ name }) => name),
        series: [
          {
            name: 'Range, low end',
            role: 'baseline',
            shape: 'point',
            values: steps.map(({ range }) => ofHundred(range.low)),
          },
          {
            name: 'Used',
            role: 'agreed',
            shape: 'point',
            values: steps.map(({ used }) => ofHundred(used)),
          },
          {
            name: 'Range, high end',
            role: 'goal',
            shape: 'point',
            values: steps.map(({ range }) => ofHundred(range.high)),
          },
        ],
        unit: 'Go on, of 100 leads',
        format: 'count',
      },
    },
  ]
}

function ofHundred(share: number): number {
  return Math.round(share * 1000) / 10
}

/** How wide the range of a rate is for its size. */
function doubt({ low, high }: { readonly low: number; readonly high: number }, used: number): number {
  return used === 0 ? 0 : (high - low) / used
}
