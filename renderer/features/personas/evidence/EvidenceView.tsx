import { Text } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { createFormat, type Format } from '../../../../shared/base/format.ts'
import { attributeEvidence } from '../../../../shared/model/leads/attributeEvidence.ts'
import {
  chanceOrigin,
  closeRateOrigin,
  countedLeads,
  daysToWinOrigin,
} from '../../../../shared/model/explain/leadOrigins.ts'
import { closeRate } from '../../../../shared/model/leads/closeRate.ts'
import { pastLeads, type PastLeads } from '../../../../shared/model/leads/pastLeads.ts'
import { profileFit } from '../../../../shared/model/leads/profileFit.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { Chart } from '../../../charts/Chart.tsx'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { OriginGroup } from '../../../controls/OriginGroup.tsx'
import classes from '../PersonasScreen.module.css'
import { couldBeChance } from './chanceOfDifference.ts'
import { EvidenceTable } from './EvidenceTable.tsx'
import { evidenceChart, evidenceChartHeight, evidenceChartTable } from './evidenceChart.ts'
import { evidenceLines } from './evidenceLines.ts'

/** The values with the most leads; what comes after them is too rare to go by. */
const LINES_MAX = 15

/** One attribute of past leads against what became of them. */
export function EvidenceView({
  rows,
  attributes,
}: {
  readonly rows: readonly LeadRow[]
  /** At least one. */
  readonly attributes: readonly string[]
}): ReactNode {
  const { plan } = usePlanSession()
  const { stages, handoffStageId, company, personas } = plan
  const format = useMemo(
    () => createFormat(company.locale, company.currency),
    [company.locale, company.currency],
  )
  const [wanted, setWanted] = useState<string | null>(null)
  const tested = personas.profile.attributes.flatMap(({ condition }) => condition?.attribute ?? [])
  const attribute =
    [wanted, ...tested].find((name) => attributes.some((known) => known === name)) ?? attributes[0] ?? ''
  const past = useMemo(() => pastLeads(rows, { stages, handoffStageId }), [rows, stages, handoffStageId])
  const overall = useMemo(
    () => closeRate(past.leads.length, past.leads.filter(({ won }) => won).length),
    [past],
  )
  const all = useMemo(
    () => evidenceLines(attributeEvidence(attribute, past.leads), format),
    [attribute, past, format],
  )
  const lines = all.slice(0, LINES_MAX)
  const fit = useMemo(() => profileFit(personas.profile, past.leads), [personas.profile, past])
  const { meeting, others } = fit ?? {}
  const overallShare = overall.kind === 'rate' ? overall.share : 0
  const option = useMemo(
    () => evidenceChart(all.slice(0, LINES_MAX), overallShare, format),
    [all, overallShare, format],
  )
  if (overall.kind === 'no-leads' || overall.won === 0) {
    return (
      <Text>
        None of the {format.count(past.leads.length)} imported leads that had time to close became a customer,
        so there is nothing to compare yet.
      </Text>
    )
  }
  return (
    <>
      <div>
        <OriginGroup>
          <Text>
            Of{' '}
            <Origin told={() => countedLeads('Past leads', overall.leads)}>
              {format.count(overall.leads)}
            </Origin>{' '}
            past leads{' '}
            <Origin told={() => countedLeads('Past leads that were won', overall.won)}>
              {format.count(overall.won)}
            </Origin>{' '}
            became customers,{' '}
            <Origin told={() => closeRateOrigin('Share of past leads that was won', overall)}>
              {format.share(overall.share)}
            </Origin>
            . <YoungWords {...{ past, format }} />
          </Text>
          {fit && meeting?.kind === 'rate' && others?.kind === 'rate' && (
            <Text>
              <Origin told={() => countedLeads('Past leads that meet every test', meeting.leads)}>
                {format.count(meeting.leads)}
              </Origin>{' '}
              meet every test of the ideal customer: of them{' '}
              <Origin told={() => closeRateOrigin(OF_MEETING, meeting)}>{format.share(meeting.share)}</Origin>{' '}
              became customers, of the others{' '}
              <Origin told={() => closeRateOrigin(OF_OTHERS, others)}>{format.share(others.share)}</Origin> (
              <Origin told={() => chanceOrigin(fit.chance, meeting, others, OF_OTHERS)}>
                {couldBeChance(fit.chance)}
              </Origin>
              ).
            </Text>
          )}
          {fit?.meeting.kind === 'no-leads' && (
            <Text>None of them meets every test of the ideal customer. Are the tests too narrow?</Text>
          )}
        </OriginGroup>
      </div>
      <ChoiceField
        label="Attribute"
        w="var(--sla-wide-field-width)"
        options={attributes.map((name) => ({ value: name, label: name }))}
        value={attribute}
        onChoose={setWanted}
      />
      <Chart
        title={`Who became a customer, by ${attribute}`}
        subtitle="Share of leads that became customers. The line shows where the true share lies, 9 times in 10."
        option={option}
        summary={lines
          .map(({ name, rate }) => `${name}: ${format.share(rate.share)} of ${format.count(rate.leads)}`)
          .join(', ')}
        table={evidenceChartTable(lines, attribute, overall, format)}
        height={evidenceChartHeight(lines.length)}
      />
      <EvidenceTable {...{ attribute, lines, overall, format }} />
      {all.length > lines.length && (
        <Text c="dimmed" className={classes.words ?? ''}>
          {format.count(all.length - lines.length)} further values have fewer leads each and are left out.
        </Text>
      )}
    </>
  )
}

const OF_MEETING = 'Share won of those that meet every test'
const OF_OTHERS = 'Share won of the others'

function YoungWords({
  past: { leads, young, daysToWin },
  format,
}: {
  readonly past: PastLeads
  readonly format: Format
}): ReactNode {
  if (young === 0 || daysToWin === null) return null
  const won = leads.filter((lead) => lead.won).length
  return (
    <>
      {format.count(young)} younger ones are left out: 9 in 10 customers took up to{' '}
      <Origin told={() => daysToWinOrigin(daysToWin, won)}>{format.count(daysToWin)}</Origin> days, and they
      had less.
    </>
  )
}
