import { VisuallyHidden } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { moneyOf } from '../../../../shared/model/topics/moneyOf.ts'
import classes from '../Parts.module.css'
import type { SectionProps } from '../sectionProps.ts'
import { useWriting } from '../useWriting.ts'
import { CustomerMoney } from './CustomerMoney.tsx'
import { LeadCosts } from './LeadCosts.tsx'
import { LevelSection } from './LevelSection.tsx'

/** What leads and customers cost and bring, and whether listed figures fit the rates. */
export function MoneySection({ following }: SectionProps): ReactNode {
  const { plan, scenarioId, format } = following
  const writing = useWriting(plan.company)
  const money = useMemo(() => moneyOf(plan, scenarioId), [plan, scenarioId])
  return (
    <div className={classes.section}>
      <VisuallyHidden component="h1">Money</VisuallyHidden>
      <CustomerMoney {...{ plan, money, format }} />
      <LeadCosts {...{ plan, money, format }} />
      <LevelSection {...{ plan, scenarioId, format, writing }} />
    </div>
  )
}
