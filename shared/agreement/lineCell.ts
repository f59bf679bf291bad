import type { SectionContext } from './context.ts'
import type { Words } from './draft.ts'
import type { FieldSource } from './fields.ts'
import { plain, say } from './words.ts'

/** What was typed, as a cell of a table; a dash where nothing was. */
export function lineCell(
  typed: string,
  source: FieldSource,
  { fields }: Pick<SectionContext, 'fields'>,
): Words {
  return typed.trim() === '' ? plain('–') : say`${fields.text(typed, source)}`
}
