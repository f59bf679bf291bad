import { monthAt, monthIndex } from '../base/month.ts'
import { HISTORY_MONTHS_MAX, type Stage } from '../plan/funnel.ts'
import type { StageId } from '../plan/ids.ts'
import type { FileEnds } from './observe/fileEnds.ts'
import type { Lead } from './lead.ts'
import { largestFirst, type MonthlyCounts } from './monthlyCounts.ts'
import { monthNumber } from './observe/passages.ts'

/**
 * Counts the entries to each recorded stage by month and segment. Months in which a stage was not recorded are null, those in
 * which nobody entered are 0. Of a longer list the last ten years count, the most that a history holds.
 * @param leads with skipped stages filled in; one at least
 * @param stages the recorded ones, in order
 */
export function aggregateLeads(
  leads: readonly Lead[],
  stages: readonly Stage[],
  { lastDay, months }: FileEnds,
): MonthlyCounts {
  const last = monthNumber(lastDay)
  const earliest = leads.reduce(
    (least, { reached }) =>
      stages.reduce((min, { id }) => {
        const day = reached[id]
        return day === undefined ? min : Math.min(min, monthNumber(day))
      }, least),
    last,
  )
  const first = Math.max(earliest, last - HISTORY_MONTHS_MAX + 1)
  const width = last - first + 1

  const bySegment = new Map<string, Map<StageId, (number | null)[]>>()
  for (const lead of leads) {
    const counts = bySegment.get(lead.segment) ?? emptyCounts(stages, months, first, width)
    bySegment.set(lead.segment, counts)
    for (const { id } of stages) {
      const day = lead.reached[id]
      const list = counts.get(id)
      if (day === undefined || !list) continue
      const at = monthNumber(day) - first
      const count = list[at]
      if (typeof count === 'number') list[at] = count + 1
    }
  }
  return {
    start: monthAt(first),
    months: width,
    segments: largestFirst(
      [...bySegment].map(([name, counts]) => ({ name, counts: Object.fromEntries(counts) })),
    ),
  }
}

function emptyCounts(
  stages: readonly Stage[],
  months: FileEnds['months'],
  first: number,
  width: number,
): Map<StageId, (number | null)[]> {
  return new Map(
    stages.map(({ id }) => {
      const range = months[id]
      const from = range ? monthIndex(range.from) - first : 0
      const until = range ? monthIndex(range.until) - first : width
      return [id, Array.from({ length: width }, (_, at) => (at < from || at > until ? null : 0))]
    }),
  )
}
