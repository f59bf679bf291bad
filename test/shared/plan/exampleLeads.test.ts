import { describe, expect, it } from 'vitest'
import { addMonths, firstDay, lastDay, monthOf, monthRange } from '../../../shared/base/month.ts'
import { sum } from '../../../shared/base/sum.ts'
import { fitEvidence } from '../../../shared/model/leads/fitEvidence.ts'
import { pastLeads } from '../../../shared/model/leads/pastLeads.ts'
import { attributeValues, traitNames } from '../../../shared/model/leads/traitNames.ts'
import { tryScoring, trySuggestion } from '../../../shared/model/leads/tryScoring.ts'
import { exampleLeads } from '../../../shared/plan/examples/exampleLeads.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { LEADS_BEHIND_ONE, softwareCompanyLeads } from '../../../shared/plan/examples/softwareCompanyLeads.ts'
import type { SegmentId, StageId } from '../../../shared/plan/ids.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'

const plan = examplePlan('software-company')
const rows = softwareCompanyLeads()
const months = monthRange(plan.history.start, plan.history.months)
const past = pastLeads(rows, plan)

/** From this month on no lead of a later stage is older than the list. */
const FULL_FROM = 6

function listed(segment: SegmentId, stage: StageId): number[] {
  const days = rows.flatMap((row) => (row.segment === segment ? (row.reached[stage] ?? []) : []))
  const byMonth = Map.groupBy(days, monthOf)
  return months.map((month) => byMonth.get(month)?.length ?? 0)
}

function chanceOfDifference(attribute: string, value: string): number {
  const leads = past.leads.map(({ traits, won }) => ({ attributes: traits.attributes, won }))
  return fitEvidence(attribute, leads).find((row) => row.value === value)?.chance ?? Number.NaN
}

describe('the past leads of the worked example', () => {
  it('are leads as an import keeps them, each with an id of its own, and always the same', () => {
    expect(rows.map((row) => LeadRow.parse(row))).toEqual(rows)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(softwareCompanyLeads()).toEqual(rows)
    expect(rows.length).toBeGreaterThan(5000)
  })

  it('are a fifth of what the history counts, by segment, stage and month', () => {
    const wrong = plan.segments.flatMap(({ id }) =>
      plan.stages.flatMap((stage, place) => {
        const list = listed(id, stage.id)
        return (plan.history.entries[id]?.[stage.id] ?? []).filter((count, index) => {
          const more = (list[index] ?? 0) - (count ?? 0) / LEADS_BEHIND_ONE
          const mayLack = place > 0 && index < FULL_FROM
          return more >= 1 || (more <= -1 && !mayLack)
        })
      }),
    )
    expect(wrong).toEqual([])
    const entered = sum(
      plan.segments.flatMap(({ id }) => listed(id, plan.stages[0]?.id ?? plan.handoffStageId)),
    )
    expect(entered).toBe(rows.length)
  })

  it('go through the stages in their order, within the months of the history', () => {
    const order = plan.stages.map(({ id }) => id)
    const first = firstDay(plan.history.start)
    const last = lastDay(addMonths(plan.history.start, plan.history.months - 1))
    for (const { reached, traits } of rows) {
      const days = order.flatMap((id) => reached[id] ?? [])
      expect(days.toSorted()).toEqual(days)
      expect(order.slice(0, days.length).every((id) => reached[id] !== undefined)).toBe(true)
      const all = [...days, ...Object.values(traits.behaviours)]
      expect(all.every((day) => day >= first && day <= last)).toBe(true)
    }
  })

  it('say everything that the rules, the routing, the profile and the personas of the example ask for', () => {
    const { scoring, routing, matrix } = plan.definitions
    const { profile, buyers } = plan.personas
    const asked = [
      ...(scoring?.rules.map(({ criterion }) => criterion) ?? []),
      ...(scoring?.disqualifiers.map(({ condition }) => condition) ?? []),
      ...(routing?.rules.flatMap(({ when }) => when) ?? []),
      ...[profile, ...buyers].flatMap(({ attributes, disqualifiers }) =>
        [...attributes, ...disqualifiers].flatMap(({ condition }) => condition ?? []),
      ),
    ]
    const names = traitNames(rows)
    const unknown = asked.filter((condition) =>
      condition.kind === 'did'
        ? !names.behaviours.includes(condition.behaviour)
        : !names.attributes.includes(condition.attribute),
    )
    expect(unknown).toEqual([])
    const withoutLeads = asked.flatMap((condition) => {
      if (condition.kind !== 'is') return []
      const known = attributeValues(rows, condition.attribute, 100)
      return condition.values.filter((value) => !known.includes(value))
    })
    expect(withoutLeads).toEqual([])
    expect(names.behaviours).toEqual(expect.arrayContaining([...(matrix?.handRaiserBehaviours ?? [])]))
  })

  it('close more often in some industries and functions, and no more often by title or country', () => {
    for (const [attribute, value] of [
      ['Industry', 'Field service'],
      ['Industry', 'Education'],
      ['Function', 'Marketing'],
      ['Email type', 'Private'],
    ] as const) {
      expect(chanceOfDifference(attribute, value)).toBeLessThan(0.05)
    }
    for (const value of ['VP', 'Director', 'Head', 'Manager']) {
      expect(chanceOfDifference('Seniority', value)).toBeGreaterThan(0.1)
    }
    expect(chanceOfDifference('Country', 'Canada')).toBeGreaterThan(0.1)
  })

  it('let the scoring be tried: points tell winners from losers, and other points would tell them better', () => {
    const { scoring, matrix } = plan.definitions
    if (!scoring || !matrix) throw new Error('the example scores its leads')
    const { roc, matrix: figures, won } = tryScoring(scoring, matrix, past.leads)
    expect(won).toBeGreaterThan(60)
    expect(roc.kind === 'roc' && roc.auc).toBeGreaterThan(0.75)
    expect(figures?.handRaisers.leadValue).toBeGreaterThan(1000)
    const [, , fitsWell] = figures?.cells ?? []
    expect(fitsWell?.[1]?.leadValue).toBeGreaterThan(fitsWell?.[0]?.leadValue ?? Infinity)
    const { suggested, before, after } = trySuggestion(scoring, past.leads)
    const points = suggested.kind === 'points' ? suggested.rules.map((rule) => rule.points) : []
    const decides = scoring.rules.findIndex(({ name }) => name === 'Decides')
    expect(points[decides]).toBeLessThan(scoring.rules[decides]?.points ?? 0)
    expect(after.kind === 'roc' && before.kind === 'roc' && after.auc - before.auc).toBeGreaterThan(0)
  })

  it('do not come with the small example', () => {
    expect(exampleLeads('roberge')).toBeNull()
    expect(exampleLeads('software-company')?.rows).toEqual(rows)
  })
})
