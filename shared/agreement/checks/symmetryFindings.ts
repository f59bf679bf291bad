import type { Finding } from '../../model/figures.ts'
import type { Side } from '../../plan/company.ts'
import type { SectionContext } from '../context.ts'
import { isShown } from '../sectionOrder.ts'

/** What holds for one side and not for the other: clauses that belong together, and what follows a miss. */
export function symmetryFindings(context: SectionContext): Finding[] {
  return [...noConsequence(context), ...PAIRS.flatMap((pair) => pairFindings(pair, context))]
}

interface Pair {
  readonly marketing: string
  readonly sales: string
  readonly what: string
  /** Whether the other side's remedy hangs on it, so that it must hold for both. */
  readonly isRemedy?: true
}

/** Clauses by which each side is held to what the other is held to. */
const PAIRS: readonly Pair[] = [
  { marketing: 'marketing-counts', sales: 'sales-counts', what: 'what counts' },
  { marketing: 'marketing-pace', sales: 'sales-pace', what: 'how evenly the work is done' },
  {
    marketing: 'marketing-context',
    sales: 'sales-feedback',
    what: 'what one side tells the other of a lead',
  },
  { marketing: 'marketing-mix', sales: 'sales-effort', what: 'that quality goes with the number' },
  { marketing: 'marketing-announces', sales: 'sales-announces', what: 'what is announced' },
  { marketing: 'marketing-warns', sales: 'sales-warns', what: 'the warning of a miss' },
  { marketing: 'marketing-misses', sales: 'sales-misses', what: 'what follows a miss', isRemedy: true },
]

function pairFindings(pair: Pair, { plan }: SectionContext): Finding[] {
  const { clauses } = plan.agreement
  const isOut = (side: Side): boolean => clauses[pair[side]]?.included === false
  const isOwn = (side: Side): boolean => (clauses[pair[side]]?.wording ?? null) !== null
  if (isOut('marketing') !== isOut('sales')) {
    const [without, held]: readonly [Side, Side] = isOut('marketing')
      ? ['marketing', 'sales']
      : ['sales', 'marketing']
    return [
      {
        code: 'clause-one-sided',
        severity: pair.isRemedy === true ? 'blocking' : 'warning',
        message: `The clause on ${pair.what} holds for ${held} and is left out for ${without}. Take it in for both, or leave it out for both.`,
        path: ['agreement', 'clauses', pair[without]],
      },
    ]
  }
  if (pair.isRemedy !== true || isOwn('marketing') === isOwn('sales')) return []
  const own: Side = isOwn('marketing') ? 'marketing' : 'sales'
  return [
    {
      code: 'remedy-differs',
      severity: 'warning',
      message: `The clause on ${pair.what} is reworded for one side only. Say the same for both, or say why they differ.`,
      path: ['agreement', 'clauses', pair[own]],
    },
  ]
}

/** Commitments without a word on what follows when they are missed. */
function noConsequence({ plan }: SectionContext): Finding[] {
  const { without, size } = plan.agreement
  if (size === 'one-page' || plan.commitments.length === 0 || isShown('misses', plan)) return []
  return [
    {
      code: 'consequence-missing',
      severity: 'warning',
      message:
        'The section on misses is left out, so nothing says what follows when a commitment is missed. Take it in again.',
      path: ['agreement', 'without', without.indexOf('misses')],
    },
  ]
}
