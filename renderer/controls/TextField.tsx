import { Textarea, TextInput, type TextInputProps } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { refusalOf, useDraft, type Commit } from './useDraft.ts'

export interface TextFieldProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'onBlur' | 'label' | 'error'
> {
  readonly label: string
  /** Leaves the label to those who listen, where a heading already shows it. */
  readonly hideLabel?: boolean
  readonly value: string
  readonly onCommit: Commit<string>
  /** When the field is left, by Enter or Escape too, whether something was changed or not. */
  readonly onDone?: () => void
  /** Grows with a long text. One line of words wraps; free text also has line breaks of its own. */
  readonly lines?: 'wrap' | 'free'
}

/** A text that is taken over when the field is left or Enter is pressed; Escape brings the old one back. */
export function TextField({
  label,
  hideLabel,
  value,
  onCommit,
  onDone,
  lines,
  ...rest
}: TextFieldProps): ReactNode {
  const draft = useDraft(value, (text) =>
    refusalOf(onCommit, lines === 'free' ? text : text.replaceAll(/\s+/g, ' ').trim()),
  )
  const leave = (): void => {
    draft.finish()
    onDone?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && lines !== 'free') {
      event.preventDefault()
      leave()
    }
    if (event.key === 'Escape') {
      draft.giveUp()
      onDone?.()
    }
  }
  const common = {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    value: draft.text,
    'data-typing': draft.isTyping,
    error: draft.error,
    onBlur: leave,
    onKeyDown,
  }
  if (!lines)
    return <TextInput {...rest} {...common} onChange={(event) => draft.change(event.currentTarget.value)} />
  const { description, placeholder } = rest
  return (
    <Textarea
      {...{ description, placeholder }}
      {...common}
      autosize
      minRows={1}
      maxRows={8}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  )
}
