import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, listed, plain, refer, say } from '../words.ts'

/** The checklist that sales fills in before a lead counts as qualified. */
export function qualificationBlocks(context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  const { qualification } = plan.definitions
  if (qualification === null || qualification.items.length === 0) return []
  const source = 'plan.definitions.qualification' as const
  const name =
    qualification.framework === 'own' ? [] : say` (${fields.text(qualification.framework, source)})`
  if (plan.agreement.size !== 'full') {
    const items = qualification.items.map(({ name: item, required }, index) => {
      const word = fields.text(item, `${source}.items.${index}.name`)
      return required ? say`${word}` : say`${word} (as far as known)`
    })
    return [
      clause(
        'qualification',
        say`Before a lead counts as qualified, sales finds out and records${name}: ${listed(items)}.`,
      ),
    ]
  }
  return [
    clause(
      'qualification',
      say`Before a lead counts as qualified, sales finds out what ${refer('checklist', 'the checklist')} asks for${name} and records the evidence. Items marked as required must be met; the others are recorded as far as known.`,
    ),
    ...tableBlock(
      'checklist',
      {
        title: 'What sales finds out before a lead counts as qualified',
        description: 'For each item: the question, the evidence for it, and whether it is required.',
      },
      [
        ['Item', 0.18],
        ['Question', 0.38],
        ['Evidence', 0.3],
        ['Required', 0.14],
      ],
      qualification.items.map((item, index) => [
        lineCell(item.name, `${source}.items.${index}.name`, context),
        lineCell(item.question, `${source}.items.${index}.question`, context),
        lineCell(item.evidence, `${source}.items.${index}.evidence`, context),
        plain(item.required ? 'yes' : 'no'),
      ]),
    ),
  ]
}
