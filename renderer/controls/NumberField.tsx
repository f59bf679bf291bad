import { Text, TextInput, Tooltip } from '@mantine/core'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { createFormat, type Format } from '../../shared/base/format.ts'
import type { TypedUnit } from '../../shared/base/typedNumber.ts'
import classes from './NumberField.module.css'
import { numberText, readNumber, steppedNumber, type NumberRange } from './numberText.ts'
import { refusalOf, useDraft, type Commit } from './useDraft.ts'

export interface NumberFieldProps extends NumberRange {
  readonly label: string
  /** Leaves the label to those who listen, where a heading already shows it. */
  readonly hideLabel?: boolean
  readonly description?: string
  /** Shares from 0 to 1. Null shows an empty field. */
  readonly value: number | null
  /** ISO 4217 code; only money needs it. */
  readonly currency?: string
  /** What the number counts, small behind it, such as "leads". */
  readonly counts?: string
  /** One press of an arrow key; Shift makes ten of it, Alt a tenth. */
  readonly step?: number
  readonly onCommit: Commit<number>
  /** Where the field may be left empty. */
  readonly onClear?: () => void
  /** Shows a number before it is taken over, while an arrow key is held; null ends that. */
  readonly onPreview?: (value: number | null) => void
  /** The number that is being typed, as far as it is one; null when typing has ended. */
  readonly onTyped?: (value: number | null) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly w?: string
}

const STEPS: Readonly<Record<TypedUnit, number>> = { share: 0.01, count: 1, money: 100, days: 1 }

/** A number as people type it: 12%, 0.12, 1.2k, 1,200, €800. Arrow keys step; Enter or leaving the field takes it over. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const {
    label,
    hideLabel,
    description,
    value,
    unit,
    placeholder,
    disabled = false,
    onPreview,
    onTyped,
    onClear,
  } = props
  const format = createFormat(props.locale, props.currency ?? 'USD')
  const input = useRef<HTMLInputElement>(null)
  const shown = value === null ? '' : numberText(value, unit, format)
  const draft = useDraft(shown, (text) => {
    if (text.trim() === '' && onClear) {
      onClear()
      return null
    }
    const read = readNumber(text, props, format)
    return read.ok ? refusalOf(props.onCommit, read.value) : read.error
  })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') draft.finish()
    if (event.key === 'Escape') {
      draft.giveUp()
      onPreview?.(null)
      onTyped?.(null)
    }
    if (!isStep(event.key)) return
    event.preventDefault()
    const typed = draft.text === shown ? null : readNumber(draft.text, props, format)
    const from = typed?.ok ? typed.value : (value ?? 0)
    const stepped = steppedNumber(from, event, props.step ?? STEPS[unit], props)
    draft.change(numberText(stepped, unit, format, true))
    onPreview?.(stepped)
    onTyped?.(stepped)
  }
  const reading = draft.isTyping && draft.error === null ? readingOf(draft.text, props, format) : null
  const counts = props.counts ?? (unit === 'days' ? 'days' : undefined)
  return (
    <>
      <TextInput
        ref={input}
        {...(hideLabel ? { 'aria-label': label } : { label })}
        {...{ description, placeholder, disabled }}
        {...(props.w === undefined ? {} : { w: props.w })}
        classNames={{ input: classes.input ?? '', section: classes.unit ?? '' }}
        inputMode="decimal"
        autoComplete="off"
        value={draft.text}
        data-typing={draft.isTyping}
        {...(reading !== null && { 'aria-description': reading })}
        error={draft.error}
        onChange={({ currentTarget }) => {
          draft.change(currentTarget.value)
          const typed = onTyped && readNumber(currentTarget.value, props, format)
          if (typed?.ok) onTyped?.(typed.value)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          draft.finish()
          onTyped?.(null)
        }}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          // A key that is held down is one change, made when it is let go.
          if (isStep(event.key)) draft.finish()
        }}
        {...(counts && {
          rightSection: <Text size="xs">{counts}</Text>,
          rightSectionWidth: `${counts.length + 1}ch`,
          rightSectionPointerEvents: 'none' as const,
        })}
      />
      {reading !== null && <Tooltip target={input} label={reading} opened position="top-end" />}
    </>
  )
}

function isStep(key: string): boolean {
  return key === 'ArrowUp' || key === 'ArrowDown'
}

/** 1 and 0.5 mean a share to one person and per cent to the next: how it is read stands there while it is typed. */
function readingOf(text: string, props: NumberFieldProps, format: Format): string | null {
  if (props.unit !== 'share' || text.includes('%')) return null
  const read = readNumber(text, props, format)
  return read.ok ? `Read as ${numberText(read.value, 'share', format, true)}` : null
}
