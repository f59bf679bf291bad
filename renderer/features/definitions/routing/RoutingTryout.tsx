import { useMemo, useState, type ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
import { sum } from '../../../../shared/base/sum.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { Routing } from '../../../../shared/plan/routing.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { NumberField } from '../../../controls/NumberField.tsx'
import { Section } from '../../../controls/Section.tsx'
import classes from '../DefinitionsScreen.module.css'
import { NoLeads } from '../tryout/NoLeads.tsx'
import type { TraitedLeads } from '../tryout/useTraitedLeads.ts'
import { RoutedTable } from './RoutedTable.tsx'
import { handedOverByMonth, routeMonths, routeUnknownLeads } from './routingTrial.ts'

const LEADS_AT_FIRST = 100
/** Chosen where all months are tried. */
const ALL = 'all'

/** Who would get how many leads, and what falls through. */
export function RoutingTryout({
  routing,
  leads: { imported, rows },
}: {
  readonly routing: Routing
  readonly leads: TraitedLeads
}): ReactNode {
  const { company, handoffStageId } = usePlanSession().plan
  const format = createFormat(company.locale, company.currency)
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState(LEADS_AT_FIRST)
  const months = useMemo(() => handedOverByMonth(rows, handoffStageId), [rows, handoffStageId])
  const tried = useMemo(() => {
    if (chosen === ALL) return months
    // The latest month may not be over.
    const one = months.find(([each]) => each === chosen) ?? months[1] ?? months[0]
    return one ? [one] : []
  }, [months, chosen])
  const hasMonths = tried.length > 0
  const routed = useMemo(
    () => (hasMonths ? routeMonths(routing, tried) : routeUnknownLeads(routing, typed)),
    [routing, hasMonths, tried, typed],
  )
  const leadsIn = (some: typeof months): string =>
    `${format.count(sum(some.map(([, list]) => list.length)))} leads`
  return (
    <Section
      title="Who would get how many"
      words={
        hasMonths
          ? 'The leads that were handed over in the past, in the order in which they came. What a taker can have holds for each month by itself.'
          : 'For a month with so many leads. Nothing is known of them, so that all are shared by weight.'
      }
    >
      <div className={classes.fields}>
        {!hasMonths ? (
          <NumberField
            label="Leads in the month"
            unit="count"
            min={0}
            max={1_000_000}
            whole
            locale={company.locale}
            value={typed}
            onPreview={(count) => {
              if (count !== null) setTyped(count)
            }}
            onCommit={(count) => {
              setTyped(count)
              return ok(null)
            }}
          />
        ) : (
          <ChoiceField
            label="Month"
            options={[
              ...(months.length > 1
                ? [{ value: ALL, label: `All ${format.count(months.length)} months: ${leadsIn(months)}` }]
                : []),
              ...months.map((each) => ({
                value: each[0],
                label: `${format.month(each[0])}: ${leadsIn([each])}`,
              })),
            ]}
            value={chosen === ALL ? ALL : (tried[0]?.[0] ?? ALL)}
            onChoose={setChosen}
          />
        )}
      </div>
      <RoutedTable
        key={chosen}
        {...{ routing, routed, format }}
        months={Math.max(1, tried.length)}
        withRules={hasMonths}
      />
      {!hasMonths && rows.length === 0 && (
        <NoLeads imported={imported} use="see here what each rule routes" />
      )}
    </Section>
  )
}
