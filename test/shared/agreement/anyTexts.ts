import fc from 'fast-check'

/** Gives each of some things an id of its own. */
export function numbered(noun: string, items: readonly object[]): object[] {
  return items.map((item, index) => Object.assign({ id: `${noun}-${index}` }, item))
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '${value}',
  '=1+1',
  '{{name}}',
  '12 % of 7',
  'a & b',
  '\u202Eabc',
  '名前',
]

/** A name of the kind that plans have, and of kinds that nobody should give. */
export function anyName(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...HOSTILE, 'Lead', 'Attempt', 'MQL'),
    fc.constant('A very long name '.repeat(12).trim().slice(0, 200)),
    fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.replaceAll(/[^ -~]/g, '') || 'x'),
  )
}

/** A line that may be empty. */
export function anyLine(): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(''), fc.constant('two\nlines'), anyName())
}

/** Nothing, a line, or several. */
export function anyProse(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constant(''),
    fc.constant('   '),
    fc.constant('One line\nand another.\n\n- a list'),
    anyName(),
  )
}
