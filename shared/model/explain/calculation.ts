import { sum } from '../../base/sum.ts'
import type { Origin } from './origin.ts'

/** How a figure is worked out from its inputs in their order; of a list all are added, or all multiplied. */
const FORMS = {
  'a + b': sum,
  'a × b': (values) => values.reduce((product, value) => product * value, 1),
  'a − b': ([a = 0, b = 0]) => a - b,
  'a ÷ b': ([a = 0, b = 0]) => a / b,
  '(a + b) ÷ c': ([a = 0, b = 0, c = 0]) => (a + b) / c,
  '(a − b) ÷ c': ([a = 0, b = 0, c = 0]) => (a - b) / c,
  '(a + ½) ÷ (b + 1)': ([a = 0, b = 0]) => (a + 0.5) / (b + 1),
  'a ÷ (b × c)': ([a = 0, b = 0, c = 0]) => a / (b * c),
} as const satisfies Record<string, (values: readonly number[]) => number>

export type Form = keyof typeof FORMS

/** More are read better in the list of the inputs. */
const TERMS_MAX = 5
/** What adding and multiplying in another order may be off by. */
const ROUNDING = 1e-9

/**
 * A figure with the numbers put in, such as "359 ÷ 72.3% = 497". Null where it is no such sum of its inputs, where one of them
 * does not exist, or where the sum does not come out: the rate of a year, say, whose months have different ones.
 *
 * @param write a figure as a person reads it
 */
export function calculation(origin: Origin, write: (origin: Origin) => string): string | null {
  const { form, value } = origin
  if (form === undefined || value === null) return null
  const inputs = origin.inputs()
  const values = inputs.flatMap((input) => input.value ?? [])
  if (values.length < inputs.length || values.length < 2 || values.length > TERMS_MAX) return null
  const result = FORMS[form](values)
  if (!(Math.abs(result - value) <= ROUNDING * Math.max(Math.abs(value), ...values.map(Math.abs))))
    return null
  const terms = inputs.map(write)
  const isList = form === 'a + b' || form === 'a × b'
  const text = isList
    ? terms.join(form === 'a + b' ? ' + ' : ' × ')
    : form.replace(/[abc]/g, (letter) => terms['abc'.indexOf(letter)] ?? '')
  return `${text} = ${write(origin)}`
}
