import type { ReactNode } from 'react'
import { createFormat } from '../../shared/base/format.ts'
import { fail, ok, type Result } from '../../shared/base/result.ts'
import type { Problem } from '../../shared/plan/problem.ts'
import { numberText, readNumber, type NumberRange } from './numberText.ts'
import { TextField } from './TextField.tsx'
import type { Commit } from './useDraft.ts'

/** Several numbers in a row, typed with spaces, commas or semicolons between them. */
export function NumbersField({
  label,
  description,
  values,
  onCommit,
  ...range
}: NumberRange & {
  readonly label: string
  readonly description: string
  readonly values: readonly number[]
  readonly onCommit: Commit<number[]>
}): ReactNode {
  const format = createFormat(range.locale, 'USD')
  const read = (text: string): Result<number[], readonly Problem[]> => {
    const numbers: number[] = []
    for (const part of partsOf(text)) {
      const number = readNumber(part, range, format)
      if (!number.ok) return fail([{ path: [], message: `“${part}”: ${number.error}` }])
      numbers.push(number.value)
    }
    return numbers.length === 0 ? fail([{ path: [], message: 'Type one number at least.' }]) : ok(numbers)
  }
  return (
    <TextField
      {...{ label, description }}
      w="var(--sla-wide-field-width)"
      value={values.map((value) => numberText(value, range.unit, format)).join('; ')}
      onCommit={(text) => {
        const numbers = read(text)
        return numbers.ok ? onCommit(numbers.value) : numbers
      }}
    />
  )
}

/** A comma is between two numbers only where a space follows; inside one it is a decimal or a thousand's mark. */
function partsOf(text: string): string[] {
  return text
    .replaceAll(/\s+%/g, '%')
    .split(/;|,\s+|[ \t\n]+/)
    .filter((part) => part !== '')
}
