import type { SectionContext } from '../context.ts'
import { compareDocuments, type ComparedBlock, type ComparedSection } from '../diff/compareDocuments.ts'
import type { Block, Section } from '../document.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { blockLines, plainText } from '../outline.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, say } from '../words.ts'

/**
 * What differs from the version before.
 * @param others the sections of this agreement, without this one
 */
export function changesSection(context: SectionContext, others: () => readonly Section[]): DraftSection {
  return { id: 'changes', title: 'Changes since the last version', blocks: changeBlocks(context, others) }
}

function changeBlocks(context: SectionContext, others: () => readonly Section[]): DraftBlock[] {
  const { previous, fields } = context
  if (previous === undefined) {
    return [clause('changes-since', say`This is the first version: there is none before it.`)]
  }
  const name = fields.text(previous.version, 'previous')
  const before = { ...previous, sections: previous.sections.filter(({ id }) => id !== 'changes') }
  const rows = compareDocuments(before, { ...before, sections: others() }).flatMap((section) =>
    rowsOf(section, context),
  )
  if (rows.length === 0) return [clause('changes-since', say`Nothing says otherwise than in ${name}.`)]
  return [
    clause('changes-since', say`The following says otherwise than in ${name}.`),
    ...tableBlock(
      'changes-table',
      {
        title: 'What has changed since the version before',
        description: 'For each part that differs: its section, what was said before, and what is said now.',
      },
      [
        ['Section', 0.2],
        ['Before', 0.4],
        ['Now', 0.4],
      ],
      rows,
    ),
  ]
}

function rowsOf(section: ComparedSection, context: SectionContext): Words[][] {
  const title = lineCell((section.after ?? section.before)?.title ?? '', 'previous', context)
  if (section.before === null) return [[title, plain('–'), plain('The whole section is new.')]]
  if (section.after === null) return [[title, plain('The whole section.'), plain('It is gone.')]]
  return section.blocks.flatMap((block): Words[][] => {
    const [was, is] = textsOf(block)
    if (was === is) return []
    return [[title, lineCell(was, 'previous', context), lineCell(is, 'previous', context)]]
  })
}

/** What a changed block said and says; of tables and lists only the lines that differ. */
function textsOf(block: ComparedBlock): readonly [was: string, is: string] {
  switch (block.kind) {
    case 'kept':
      return ['', '']
    case 'removed':
      return [linesIn(block.before).join('\n'), '']
    case 'added':
      return ['', linesIn(block.after).join('\n')]
    case 'changed': {
      const was = linesIn(block.before)
      const is = linesIn(block.after)
      return [only(was, is), only(is, was)]
    }
  }
}

function only(lines: readonly string[], other: readonly string[]): string {
  return lines.filter((line) => !other.includes(line)).join('\n')
}

/** The lines of a block without numbers and captions, which may differ by what stands before. */
function linesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'clause':
      return [plainText(block.inlines)]
    case 'list':
      return block.items.map(plainText)
    case 'table':
    case 'figure':
    case 'facts':
      return blockLines(block).slice(1)
    case 'heading':
    case 'paragraph':
    case 'signature':
      return blockLines(block)
  }
}
