import type { SectionContext } from './context.ts'
import type { Words } from './draft.ts'
import type { FieldSource } from './fields.ts'
import { plain, say } from './words.ts'

/** What the plan says of something in words of its own, or else the usual wording. */
export function ownOr(
  own: string,
  source: FieldSource,
  usual: Words,
  { fields }: Pick<SectionContext, 'fields'>,
): Words {
  const typed = own.trim()
  if (typed === '') return usual
  return say`${fields.text(typed, source)}${plain(/[.!?…]$/u.test(typed) ? '' : '.')}`
}

/** What was typed on several lines, a line each; empty ones are left out. */
export function linesOf(typed: string): string[] {
  return typed
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
