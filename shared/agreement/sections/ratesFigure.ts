import type { RateEstimate } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'

/** Rates from history with their ranges beside the rates that the plan uses, step by step; nothing where none is known. */
export function ratesFigure({ plan, figures, drivers }: SectionContext): DraftBlock[] {
  const steps = plan.segments.flatMap((segment) =>
    plan.stages.slice(0, -1).flatMap((stage, step) => {
      const estimate: RateEstimate = figures.rates[segment.id]?.[step] ?? { kind: 'no-trials' }
      if (estimate.kind !== 'estimate') return []
      const next = plan.stages[step + 1]?.name ?? ''
      const used = drivers.segments[segment.id]?.transitions[stage.id]?.rate.value ?? 0
      return [{ name: `${segment.name}: ${stage.name} to ${next}`, estimate, used }]
    }),
  )
  if (steps.length === 0) return []
  return [
    {
      kind: 'figure',
      id: 'rates-figure',
      title: 'Rates from history with their ranges, and the rates used',
      description:
        'For each segment and step: of a hundred leads, how many the plan expects to go on, and between which two numbers history puts it in nine of ten cases. The numbers stand in the table of rates.',
      chart: {
        categories: steps.map(({ name }) => name),
        series: [
          {
            name: 'Used',
            role: 'agreed',
            shape: 'column',
            values: steps.map(({ used }) => ofHundred(used)),
          },
          {
            name: 'Range, low end',
            role: 'baseline',
            shape: 'step',
            values: steps.map(({ estimate }) => ofHundred(estimate.low)),
          },
          {
            name: 'Range, high end',
            role: 'goal',
            shape: 'step',
            values: steps.map(({ estimate }) => ofHundred(estimate.high)),
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
