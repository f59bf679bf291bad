import { computedOrigin, countedLeads, setOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'

/** Where the leads of a taker come from, in the try-out. */
export function routedOrigin(
  {
    name,
    weight,
    cap,
    byRule,
    byWeight,
    months,
  }: Pick<Routing['takers'][number], 'name' | 'weight' | 'cap'> & {
    readonly byRule: number
    readonly byWeight: number
    /** In which the leads came. */
    readonly months: number
  },
  path: readonly (string | number)[],
): Origin {
  const most = cap === null ? [] : [setOrigin('At most in a month', cap, 'leads', path)]
  return computedOrigin(
    `Leads that ${name} gets`,
    {
      value: byRule + byWeight,
      unit: 'leads',
      how: `Leads that a rule sends there, and its share by weight of those that no rule is for, month by month for ${months} ${months === 1 ? 'month' : 'months'}; never more than the most in a month`,
    },
    [
      countedLeads(
        'Sent by a rule',
        byRule,
        'Imported leads handed over that meet the conditions of a rule, in the order of the rules',
      ),
      countedLeads(
        'Shared by weight',
        byWeight,
        'Leads that no rule is for, or whose taker is full, shared by weight',
      ),
      setOrigin('Weight', weight, 'factor', path),
      ...most,
    ],
  )
}
