import { shortened } from '../../base/shortened.ts'
import type { SectionContext } from '../context.ts'
import { type ChangeRow, changeRows } from '../diff/changeRows.ts'
import type { Changes } from '../diff/changesInShort.ts'
import { NOT_THERE } from '../diff/tableChanges.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, say, sentences } from '../words.ts'

/** What differs from the version before, as short as it can be told. */
export function changesSection(context: SectionContext, changes: () => Changes | null): DraftSection {
  return {
    id: 'changes',
    title: 'Changes since the last version',
    blocks: changeBlocks(context, changes()),
  }
}

function changeBlocks(context: SectionContext, changes: Changes | null): DraftBlock[] {
  if (changes === null) {
    return [
      clause(
        'changes-since',
        say`No version was signed before this one, so there is none to compare it with.`,
      ),
    ]
  }
  const name = context.fields.text(changes.previous.version, 'previous')
  const rows = changeRows(changes.sections)
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
        ['Section', 0.18],
        ['Part', 0.2],
        ['Before', 0.31],
        ['Now', 0.31],
      ],
      rows.map((row, index) => cellsOf(row, rows[index - 1], context)),
    ),
  ]
}

/** A section is named once, in the first of its rows. */
function cellsOf(row: ChangeRow, above: ChangeRow | undefined, context: SectionContext): Words[] {
  const most = row.was === NOT_THERE ? LETTERS_OF_NEW : LETTERS_MOST
  const cell = (text: string): Words => lineCell(shortened(text, most), 'previous', context)
  return [
    above?.section === row.section ? [] : cell(row.section),
    partWords(row, context),
    cell(row.was),
    cell(row.is),
  ]
}

/** Enough of a clause to tell it by; it stands in full where it belongs. */
const LETTERS_MOST = 260
const LETTERS_OF_NEW = 130

function partWords({ target, part }: ChangeRow, { fields }: SectionContext): Words {
  const name: Words = part === '' ? [] : say`${fields.text(part, 'previous')}`
  if (target === null) return name
  return sentences([{ kind: 'link', target, before: '', after: part === '' ? '' : ':', otherwise: '' }], name)
}
