import type { Words } from './draft.ts'
import type { Fields, FieldSource } from './fields.ts'
import { say } from './words.ts'

/** The span of some whole numbers: "409 to 544", or the one number where all are the same. */
export function rangeWords(counts: readonly number[], source: FieldSource, fields: Fields): Words {
  const least = Math.min(...counts)
  const most = Math.max(...counts)
  if (least === most) return say`${fields.count(most, source)}`
  return say`${fields.count(least, source)} to ${fields.count(most, source)}`
}
