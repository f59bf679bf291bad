import type { SectionContext } from '../context.ts'
import type { DraftBlock } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, listed, refer, say, sentences } from '../words.ts'

/** What is done with which leads, by fit and interest, and with those who ask to be contacted. */
export function matrixBlocks(context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  const { matrix } = plan.definitions
  if (matrix === null) return []
  const source = 'plan.definitions.matrix' as const
  const share = 0.78 / matrix.interest.length
  const behaviours = matrix.handRaiserBehaviours.map(
    (name, index) => say`${fields.text(name, `${source}.handRaiserBehaviours.${index}`)}`,
  )
  return [
    clause(
      'fit-and-interest',
      say`What is done with a lead depends on its fit and interest, as ${refer('matrix', 'the table')} shows.`,
    ),
    ...tableBlock(
      'matrix',
      {
        title: 'Treatment by fit and interest',
        description: 'For each level of fit, one row, and each level of interest, one column: what is done.',
      },
      [['Fit', 0.22], ...matrix.interest.map(({ name }) => [`Interest: ${name}`, share] as const)],
      matrix.fit
        .map(({ name }, row) => [
          lineCell(name, `${source}.fit.${row}.name`, context),
          ...matrix.interest.map((_, column) =>
            lineCell(
              matrix.treatments[row]?.[column] ?? '',
              `${source}.treatments.${row}.${column}`,
              context,
            ),
          ),
        ])
        .toReversed(),
    ),
    ...(matrix.handRaiserTreatment.trim() === ''
      ? []
      : [
          clause(
            'hand-raisers',
            sentences(
              say`The table does not apply to leads that ask to be contacted: ${fields.text(matrix.handRaiserTreatment, `${source}.handRaiserTreatment`)}`,
              behaviours.length === 0 ? null : say`A lead asks to be contacted by: ${listed(behaviours)}.`,
            ),
          ),
        ]),
  ]
}
