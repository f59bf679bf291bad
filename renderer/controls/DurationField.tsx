import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { businessDay, durationWords, type Clock } from '../../shared/agreement/durations.ts'
import { createFormat } from '../../shared/base/format.ts'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import { parseTypedDuration } from '../../shared/base/typedDuration.ts'
import type { Calendar } from '../../shared/plan/company.ts'
import { refusalOf, useDraft, type Commit } from './useDraft.ts'

const CALENDAR_DAY = 24 * 60

interface DurationFieldProps {
  readonly label: string
  readonly description?: string
  /** Null shows an empty field. */
  readonly minutes: number | null
  readonly clock: Clock
  /** Working calendar that business time runs on. */
  readonly calendar: Calendar
  readonly locale: string
  readonly max: number
  readonly placeholder?: string
  readonly onCommit: Commit<number>
  readonly onClear: () => void
}

/** A length of time that may be left open, as people type it: 30 min, 4 h, 2 d. It is shown as the agreement writes it. */
export function DurationField(props: DurationFieldProps): ReactNode {
  const { label, description, minutes, clock, calendar, placeholder } = props
  const format = createFormat(props.locale, 'USD')
  const inWords = (length: number): string => durationWords(length, clock, format, calendar)
  const read = (text: string): Result<number, string> => {
    const dayMinutes = clock === 'business' ? businessDay(calendar) : CALENDAR_DAY
    const typed = parseTypedDuration(text, { locale: props.locale, dayMinutes })
    if (!typed.ok) return typed
    if (typed.value < 1) return fail(`This must be ${inWords(1)} or more.`)
    return typed.value > props.max ? fail(`This must be ${inWords(props.max)} or less.`) : ok(typed.value)
  }
  const draft = useDraft(minutes === null ? '' : inWords(minutes), (text) => {
    if (text.trim() === '') {
      props.onClear()
      return null
    }
    const typed = read(text)
    return typed.ok ? refusalOf(props.onCommit, typed.value) : typed.error
  })
  return (
    <TextInput
      {...{ label, description, placeholder }}
      autoComplete="off"
      value={draft.text}
      data-typing={draft.isTyping}
      error={draft.error}
      onChange={({ currentTarget }) => draft.change(currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={draft.finish}
      onKeyDown={({ key }) => {
        if (key === 'Enter') draft.finish()
        if (key === 'Escape') draft.giveUp()
      }}
    />
  )
}
