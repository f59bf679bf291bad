import { produce } from 'immer'
import { expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { historySource } from '../../../shared/leads/importEffects.ts'
import { entryWindows } from '../../../shared/leads/entryWindows.ts'
import { putLeadsIntoPlan } from '../../../shared/leads/putLeadsIntoPlan.ts'
import { adoptEntries } from '../../../shared/model/adoptEntries.ts'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import { present } from '../../../shared/base/invariant.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
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

function daysOf(month: number, count: number): string[] {
  const last = new Date(Date.UTC(2025, month, 0)).getUTCDate()
  return Array.from(
    { length: count },
    (_, index) =>
      `2025-0${month}-${String(Math.round(1 + (index * (last - 1)) / (count - 1))).padStart(2, '0')}`,
  )
}
