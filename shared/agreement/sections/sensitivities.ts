import { listDrivers, type DriverInfo } from '../../model/driverList.ts'
import { tornado, type TornadoBar } from '../../model/explain/tornado.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, Words } from '../draft.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, refer, say } from '../words.ts'

const SHOWN = 5

/** The figures that move the expected revenue most within the range in which each is likely to lie. */
export function sensitivityBlocks(context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  const { today, bars } = tornado(plan, plan.agreement.scenarioId, 'revenue')
  const units = new Map(listDrivers(plan).map(({ key, unit }) => [key, unit]))
  const strongest = bars.flatMap((bar) => ends(bar, units.get(bar.key))).slice(0, SHOWN)
  if (today === null || strongest.length === 0) return []
  return [
    clause(
      'sensitivities',
      say`The figures in ${refer('sensitivities-table', 'the table')} move the expected revenue most. Each is varied alone between the two ends of its range, in which it lies with a chance of eight in ten.`,
    ),
    ...tableBlock(
      'sensitivities-table',
      {
        title: 'What moves the expected revenue most',
        description: 'For each figure: the ends of its likely range, and the revenue over the term at each.',
      },
      [
        ['Figure', 0.4],
        ['From', 0.13, 'end'],
        ['To', 0.13, 'end'],
        ['Revenue at low', 0.17, 'end'],
        ['Revenue at high', 0.17, 'end'],
      ],
      strongest.map(({ label, unit, low, high }) => [
        say`${fields.text(label, 'figures.revenue')}`,
        driverCell(low.value, unit, context),
        driverCell(high.value, unit, context),
        say`${fields.money(low.output, 'figures.revenue')}`,
        say`${fields.money(high.output, 'figures.revenue')}`,
      ]),
    ),
    sensitivityFigure(strongest, today, context),
  ]
}

interface Ends {
  readonly label: string
  readonly unit: DriverInfo['unit']
  readonly low: { readonly value: number; readonly output: number }
  readonly high: { readonly value: number; readonly output: number }
}

/** A bar that can be drawn: one that moves the revenue, and is known at both ends. */
function ends({ label, low, high, swing }: TornadoBar, unit: DriverInfo['unit'] | undefined): Ends[] {
  if (unit === undefined || swing === null || swing < 0.5) return []
  if (low.output === null || high.output === null) return []
  return [
    {
      label,
      unit,
      low: { value: low.value, output: low.output },
      high: { value: high.value, output: high.output },
    },
  ]
}

function driverCell(value: number, unit: DriverInfo['unit'], { fields }: SectionContext): Words {
  switch (unit) {
    case 'share':
      return say`${fields.share(value, 'plan.baseline.segments')}`
    case 'money':
      return say`${fields.money(value, 'plan.baseline.segments')}`
    case 'days':
      return say`${fields.counted(value, 'day', 'days', 'plan.baseline.segments')}`
    case 'leads':
    case 'reps':
    case 'attempts':
    case 'minutes':
      return say`${fields.decimal(value, 'plan.baseline.segments')}`
  }
}

function sensitivityFigure(bars: readonly Ends[], today: number, { format }: SectionContext): DraftBlock {
  const away = (end: { readonly output: number }): number => Math.round(end.output - today)
  return {
    kind: 'figure',
    id: 'sensitivities-figure',
    title: 'What moves the expected revenue most',
    description: `Column chart: for each figure, how far revenue lies from the expected ${format.money(today)} when the figure is at the low and at the high end of its likely range. The numbers are in the table before it.`,
    chart: {
      categories: bars.map(({ label }) => label),
      series: [
        {
          name: 'At the low end',
          role: 'baseline',
          shape: 'column',
          values: bars.map(({ low }) => away(low)),
        },
        {
          name: 'At the high end',
          role: 'agreed',
          shape: 'column',
          values: bars.map(({ high }) => away(high)),
        },
      ],
      unit: 'Away from expected revenue',
      format: 'money',
    },
  }
}
