import type { ReactNode } from 'react'
import { fail, type Result } from '../../shared/base/result.ts'
import { Day, Month } from '../../shared/base/month.ts'
import { problemsOf, type Problem } from '../../shared/plan/problem.ts'
import { TextField } from './TextField.tsx'
import type { Commit } from './useDraft.ts'

interface DateFieldProps<T> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T | null
  readonly onCommit: Commit<T>
  /** Where the field may be left empty. */
  readonly onClear?: () => Result<unknown, readonly Problem[]>
  readonly description?: string
  readonly w?: string
}

/** A month with its year; typed as 2027-01 where the browser has no picker for months. */
export function MonthField({ value, onCommit, onClear, ...rest }: DateFieldProps<Month>): ReactNode {
  return (
    <TextField
      {...rest}
      type="month"
      data-empty={value === null}
      placeholder="2027-01"
      value={value ?? ''}
      onCommit={(text) => {
        if (text === '' && onClear) return onClear()
        const month = Month.safeParse(text)
        return month.success ? onCommit(month.data) : fail(problemsOf(month.error))
      }}
    />
  )
}

export function DayField({ value, onCommit, onClear, ...rest }: DateFieldProps<Day>): ReactNode {
  return (
    <TextField
      {...rest}
      type="date"
      data-empty={value === null}
      value={value ?? ''}
      onCommit={(text) => {
        if (text === '' && onClear) return onClear()
        const day = Day.safeParse(text)
        return day.success ? onCommit(day.data) : fail(problemsOf(day.error))
      }}
    />
  )
}
