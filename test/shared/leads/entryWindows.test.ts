import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Day, Month } from '../../../shared/base/month.ts'
import { historySource } from '../../../shared/leads/importEffects.ts'
import { historyWindows } from '../../../shared/leads/historyWindows.ts'
import { entryWindows } from '../../../shared/leads/entryWindows.ts'
import { putLeadsIntoPlan } from '../../../shared/leads/putLeadsIntoPlan.ts'
import { adoptEntries } from '../../../shared/model/adoptEntries.ts'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import { present } from '../../../shared/base/invariant.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { importFiles, textFile } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))
const windowsOf = (counts: readonly number[]) =>
  entryWindows({ stage: 'Lead', first: 2025 * 12, counts }).map(({ kind, from, to }) => [kind, from, to])

it('proposes the months since volume changed for good, and offers the latest and all', () => {
  expect(windowsOf([40, 41, 39, 40, 42, 100, 101, 99, 102])).toEqual([
    ['since-jump', '2025-06', '2025-09'],
    ['recent', '2025-04', '2025-09'],
    ['all', '2025-01', '2025-09'],
  ])
})

it('proposes a year where volume is level, and all months where there are fewer', () => {
  expect(windowsOf(Array.from({ length: 14 }, () => 50)).map(([kind, from]) => [kind, from])).toEqual([
    ['year', '2025-03'],
    ['all', '2025-01'],
    ['recent', '2025-09'],
  ])
  expect(windowsOf([50, 51])).toEqual([['all', '2025-01', '2025-02']])
  expect(windowsOf([])).toEqual([])
})

it('leaves a month of which the file holds a part out of the leads a month', async () => {
  const days = ['2025-01-28', ...[2, 3, 4].flatMap((month) => daysOf(month, 30))]
  const file = textFile(
    'leads.csv',
    ['id,created', ...days.map((day, index) => `${index},${day}`)].join('\n'),
  )
  const prepared = await importFiles(plan, [file])
  const { stageId, windows } = present(prepared.entry, 'a first stage')
  const window = present(windows[0], 'a window')
  expect(window).toEqual({ kind: 'all', from: '2025-02', to: '2025-04' })
  const source = historySource(prepared, '2026-01-15T00:00:00.000Z', null)
  const adopted = produce(plan, (draft) => {
    putLeadsIntoPlan(draft, { ...prepared, source })
    adoptHistory(draft)
    adoptEntries(
      draft,
      prepared.segments.map(({ id }) => id),
      { stageId, ...window },
    )
  })
  expect(Object.values(adopted.baseline.segments).map(({ entries }) => entries.value)).toEqual([30])
})

describe('a history that is there', () => {
  const today = Day.parse('2026-01-15')
  const started = importedInto(plan, 'a.csv', [
    '2025-01-28',
    ...[2, 3].flatMap((month) => daysOf(month, 30)),
    '2025-04-02',
  ])

  it('offers what its import did: without the parts of months at both ends', async () => {
    expect(historyWindows(await started, today)?.windows).toEqual([
      { kind: 'all', from: '2025-02', to: '2025-03' },
    ])
  })

  it('takes a month for whole once a later import has all of it', async () => {
    const later = await importedInto(
      await started,
      'b.csv',
      [4, 5].flatMap((month) => daysOf(month, 30)),
    )
    expect(historyWindows(later, today)?.windows).toEqual([{ kind: 'all', from: '2025-02', to: '2025-05' }])
  })

  it('leaves out the month that is not over, and takes a month without a record for no change', () => {
    const typed = produce(plan, (draft) => {
      const [segment, stage] = [draft.segments[0]!.id, draft.stages[0]!.id]
      const counts = [null, 40, 41, 39, 40, null, null, null, 42, 40, 41, 40, 39, 12, null]
      Object.assign(draft.history, { start: '2024-12', months: counts.length })
      draft.history.entries = { [segment]: { [stage]: counts } }
    })
    expect(historyWindows(typed, today)).toEqual({
      stageId: plan.stages[0]!.id,
      windows: [
        { kind: 'all', from: '2025-01', to: '2025-12' },
        { kind: 'recent', from: '2025-07', to: '2025-12' },
      ],
    })
    expect(historyWindows(plan, today)).toBeNull()
  })
})

async function importedInto(before: Plan, name: string, days: readonly string[]): Promise<Plan> {
  const lines = days.map((day, index) => `${name} ${index},${day}`)
  const prepared = await importFiles(before, [textFile(name, ['id,created', ...lines].join('\n'))])
  const source = historySource(prepared, '2026-01-15T00:00:00.000Z', null)
  return produce(before, (draft) => putLeadsIntoPlan(draft, { ...prepared, source }))
}

function daysOf(month: number, count: number): string[] {
  const last = new Date(Date.UTC(2025, month, 0)).getUTCDate()
  return Array.from(
    { length: count },
    (_, index) =>
      `2025-0${month}-${String(Math.round(1 + (index * (last - 1)) / (count - 1))).padStart(2, '0')}`,
  )
}
