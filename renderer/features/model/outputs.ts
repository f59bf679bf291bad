import type { Format } from '../../../shared/base/format.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../shared/model/seekOutputs.ts'

const OUTPUTS = [
  'revenue',
  'marketing-revenue',
  'customers',
  'leads-handed-over',
  'leads-needed',
  'leads-workable',
  'peak-utilisation',
] as const satisfies readonly SeekOutput[]

/** The figures that can be explained, for a list to choose from. */
export const outputOptions: readonly { readonly value: SeekOutput; readonly label: string }[] = OUTPUTS.map(
  (output) => ({ value: output, label: SEEK_OUTPUTS[output].label }),
)

/** Writes values of a figure. */
export function outputWriter(output: SeekOutput, format: Format): (value: number) => string {
  switch (SEEK_OUTPUTS[output].unit) {
    case 'money':
      return (value) => format.money(value)
    case 'leads':
      return (value) => format.count(value)
    case 'share':
      return (value) => format.share(value)
  }
}
