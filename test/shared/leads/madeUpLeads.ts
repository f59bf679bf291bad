import { dayAt, dayTime, firstDay, monthRange, Month, type Day } from '../../../shared/base/month.ts'
import type { SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import { textFile } from './files.ts'

export interface MadeUp {
  readonly start: string
  /** Leads of each month. */
  readonly volumes: readonly number[]
  /** Share that becomes a customer. */
  readonly rate: number
  /** Days that they need, each in turn. */
  readonly lags: readonly number[]
  /** No customer is recorded before this day. */
  readonly customersFrom?: string
  /** Nothing is recorded after this day. */
  readonly end: string
  readonly startDay?: number
  readonly value?: (index: number) => string
  readonly source?: (index: number) => string
}

/** A lead list without chance: the same shares and times in every month. */
export function madeUpLeads(made: MadeUp): SourceFile {
  const { start, volumes, rate, lags, customersFrom = '', end } = made
  const rows: string[] = []
  let index = 0
  let converted = 0
  for (const [position, month] of monthRange(Month.parse(start), volumes.length).entries()) {
    const volume = volumes[position] ?? 0
    for (let each = 0; each < volume; each += 1) {
      const offset = Math.floor((each * 28) / Math.max(1, volume))
      const entered = later(
        firstDay(month),
        position === 0 ? Math.max(offset, (made.startDay ?? 1) - 1) : offset,
      )
      const converts = Math.floor((index + 1) * rate + 1e-9) > Math.floor(index * rate + 1e-9)
      if (converts) converted += 1
      const won = later(entered, lags[converted % lags.length] ?? 0)
      const shown = converts && won >= customersFrom && won <= end
      index += 1
      if (entered > end) continue
      rows.push(
        `L${index},${made.source?.(index) ?? 'web'},${entered},${shown ? won : ''},${shown ? (made.value?.(index) ?? '1000') : ''}`,
      )
    }
  }
  return textFile('leads.csv', ['id,source,mql date,won date,amount', ...rows].join('\n'))
}

function later(day: Day, days: number): Day {
  return dayAt(dayTime(day) + days * 86_400_000)
}
