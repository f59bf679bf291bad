import { invariant } from '../../shared/base/invariant.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { isNumbered } from '../../shared/agreement/numbered.ts'

export interface Target {
  /** Name of the bookmark; hidden ones, as Word itself makes for its references. */
  readonly bookmark: string
  /** What Word counts to get the caption's number, where its count gives the number that the caption has. */
  readonly counted: 'Table' | 'Figure' | null
}

/** What references point at: each clause, table and figure, by its id. */
export type Targets = ReadonlyMap<string, Target>

export function targetsOf(document: AgreementDocument): Targets {
  const targets = new Map<string, Target>()
  const counts = { Table: 0, Figure: 0 }
  for (const block of document.sections.flatMap(({ blocks }) => blocks.filter(isNumbered))) {
    const { id } = block
    invariant(!targets.has(id), `two parts of the document have the id "${id}"`)
    const [, kind, number] = (block.kind === 'clause' ? null : captionNumber.exec(block.caption)) ?? []
    const counted = kind === 'Table' || kind === 'Figure' ? kind : null
    if (counted !== null) counts[counted] += 1
    targets.set(id, {
      bookmark: `_Ref${targets.size + 1}`,
      counted: counted !== null && number === String(counts[counted]) ? counted : null,
    })
  }
  return targets
}

/** "Table 1" of "Table 1 · Conversion rates". */
export const captionNumber = /^(Table|Figure) (\d+)(?=$| )/u
