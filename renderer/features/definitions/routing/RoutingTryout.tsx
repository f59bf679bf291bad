import { useMemo, useState, type ReactNode } from 'react'
import { createFormat } from '../../../../shared/base/format.ts'
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
import { handedOverByMonth, routeMonth, routeUnknownLeads } from './routingTrial.ts'

const LEADS_AT_FIRST = 100

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
  const [month, leads] = months.find(([each]) => each === chosen) ??
    // The latest month may not be over.
    months[1] ??
    months[0] ?? [null, []]
  const routed = useMemo(
    () => (month === null ? routeUnknownLeads(routing, typed) : routeMonth(routing, leads)),
    [routing, month, leads, typed],
  )
  const total = month === null ? typed : leads.length
  return (
    <Section
      title="Who would get how many"
      words={
        month === null
          ? 'For a month with so many leads. Nothing is known of them, so that all are shared by weight.'
          : 'The leads that were handed over in a past month, in the order in which they came.'
      }
    >
      <div className={classes.fields}>
        {month === null ? (
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
            options={months.map(([each, list]) => ({
              value: each,
              label: `${format.month(each)}: ${format.count(list.length)} leads`,
            }))}
            value={month}
            onChoose={setChosen}
          />
        )}
      </div>
      <RoutedTable {...{ routing, routed, total, format }} withRules={month !== null} />
      {month === null && rows.length === 0 && (
        <NoLeads imported={imported} use="see here what each rule routes" />
      )}
    </Section>
  )
}
