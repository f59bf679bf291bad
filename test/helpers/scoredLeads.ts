import { dayAt, dayTime, Day } from '../../shared/base/month.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import type { BatchId } from '../../shared/plan/ids.ts'
import { LeadRow } from '../../shared/plan/leadRow.ts'
import type { Plan } from '../../shared/plan/plan.ts'

const START = dayTime(Day.parse('2023-01-09'))
const DAY = 86_400_000

const INDUSTRIES = ['Field service', 'Facility management', 'Equipment rental', 'Retail', 'Education']
const FUNCTIONS = ['Dispatch', 'Operations', 'Finance', 'Marketing']
const SENIORITIES = ['Director', 'Head', 'Manager', 'Assistant']

/**
 * Made-up leads of the example company over two years. Those that fit and do more are won more often, so that a score can
 * tell them apart.
 */
export function scoredLeads(count = 600): LeadRow[] {
  return Array.from({ length: count }, (_, index) => lead(index, count))
}

/** The example with leads that were imported. */
export function planWithScoredLeads(batchId: BatchId, rows: number): Plan {
  const plan = examplePlan('software-company')
  const source = {
    batchId,
    fileNames: ['leads.csv'],
    importedAt: '2026-12-31T09:00:00Z',
    rows,
    refused: 0,
  }
  return { ...plan, history: { ...plan.history, sources: [source] } }
}

function lead(index: number, count: number): LeadRow {
  const chance = (salt: number): number => hash(index * 31 + salt)
  const entered = START + Math.floor((index / count) * 700) * DAY
  const day = (days: number): Day => dayAt(entered + Math.round(days) * DAY)
  const industry = pick(INDUSTRIES, chance(1))
  const role = pick(FUNCTIONS, chance(2))
  const employees = Math.round(10 * 150 ** chance(3))
  const asked = chance(4) < 0.15
  const priced = chance(5) < 0.3
  const webinar = chance(6) < 0.35
  const fits = Number(employees >= 50 && employees <= 1000) + Number(INDUSTRIES.indexOf(industry) < 3)
  const does = Number(asked) * 2 + Number(priced) + Number(webinar)
  const odds = Math.exp(fits * 0.8 + does * 0.7 - 3.6)
  const won = chance(7) < odds / (1 + odds)
  const handedOver = won || chance(8) < 0.15 + 0.15 * does
  return LeadRow.parse({
    key: `L-${String(index + 1).padStart(4, '0')}`,
    segment: asked ? 'demo-request' : webinar ? 'webinar' : 'content',
    reached: {
      lead: day(0),
      ...(handedOver && { mql: day(20) }),
      ...(won && { sal: day(22), sql: day(30), opportunity: day(45), customer: day(60 + 40 * chance(9)) }),
    },
    value: won ? Math.round(18 + 30 * chance(10)) * 1000 : null,
    traits: {
      attributes: {
        Employees: employees,
        Industry: industry,
        Function: role,
        Seniority: pick(SENIORITIES, chance(11)),
        Country: chance(12) < 0.2 ? 'Canada' : 'United States',
        ...(chance(13) < 0.1 && { 'Email type': 'Private' }),
        ...(industry === 'Education' && chance(14) < 0.5 && { Relation: 'Student' }),
      },
      behaviours: {
        ...(asked && { 'Asked for a demo': day(18) }),
        ...(priced && { 'Visited the price page': day(20 * chance(15)) }),
        ...(webinar && { 'Attended a webinar': day(20 * chance(16)) }),
        ...(chance(17) < 0.5 && { 'Downloaded a paper': day(1) }),
      },
    },
  })
}

function pick(from: readonly string[], at: number): string {
  return from[Math.floor(at * from.length)] ?? ''
}

/** A number from 0 to 1 that looks like chance and is always the same. */
function hash(seed: number): number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32
}
