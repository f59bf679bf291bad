import { invariant } from '../../shared/base/invariant.ts'
import type { AgreementDocument, Block } from '../../shared/agreement/document.ts'

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
  for (const { id, caption } of document.sections.flatMap(({ blocks }) => blocks.flatMap(targetOf))) {
    invariant(!targets.has(id), `two parts of the document have the id "${id}"`)
    const [, kind, number] = captionNumber.exec(caption) ?? []
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

function targetOf(block: Block): { readonly id: string; readonly caption: string }[] {
  switch (block.kind) {
    case 'clause':
      return [{ id: block.id, caption: '' }]
    case 'table':
    case 'figure':
      return [block]
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'facts':
    case 'signature':
      return []
  }
}
