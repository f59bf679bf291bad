import type { PlainFigures } from './evaluate.ts'
import { sum } from '../base/sum.ts'

/** A figure that a goal can be set on. */
export type SeekOutput =
  | 'revenue'
  | 'marketing-revenue'
  | 'customers'
  | 'leads-handed-over'
  | 'leads-needed'
  | 'leads-workable'
  | 'peak-utilisation'

interface OutputInfo {
  readonly label: string
  readonly unit: 'money' | 'leads' | 'share'
  /** Which way it gets better; decides between whole numbers that both miss the goal exactly. */
  readonly better: 'more' | 'less'
}

export const SEEK_OUTPUTS: Readonly<Record<SeekOutput, OutputInfo>> = {
  revenue: { label: 'Revenue over the horizon', unit: 'money', better: 'more' },
  'marketing-revenue': {
    label: 'Revenue of marketing’s leads over the horizon',
    unit: 'money',
    better: 'more',
  },
  customers: { label: 'Customers over the horizon', unit: 'leads', better: 'more' },
  'leads-handed-over': {
    label: 'Expected leads at the hand-off over the horizon',
    unit: 'leads',
    better: 'more',
  },
  'leads-needed': { label: 'Need of new leads a month', unit: 'leads', better: 'less' },
  'leads-workable': { label: 'Workable leads over the horizon', unit: 'leads', better: 'more' },
  'peak-utilisation': { label: 'Utilisation of sales in its fullest month', unit: 'share', better: 'less' },
}

/** The figure's value; null where it does not exist, as a need of leads where no number of them reaches the goal. */
export function outputOf(output: SeekOutput, figures: PlainFigures): number | null {
  switch (output) {
    case 'revenue':
      return sum(figures.revenue)
    case 'marketing-revenue':
      return sum(figures.marketingRevenue)
    case 'customers':
      return sum(figures.customers)
    case 'leads-handed-over':
      return sum(figures.handoff.marketing)
    case 'leads-needed':
      return figures.need.kind === 'reachable' ? figures.need.entriesAMonth : null
    case 'leads-workable':
      return sum(figures.workable)
    case 'peak-utilisation':
      return figures.utilisation.reduce<number | null>(
        (peak, month) => (peak === null || month.kind === 'no-capacity' ? null : Math.max(peak, month.value)),
        0,
      )
  }
}
