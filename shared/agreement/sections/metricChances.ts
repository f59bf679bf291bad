import { metricUnit } from '../../plan/commitments.ts'
import type { CommitmentChance, HurdleChance } from '../../model/simulation/simulated.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, Words } from '../draft.ts'
import { metricWords } from '../promises/metricWords.ts'
import { SIDE_NAMES, type PlacedCommitment } from '../promises/placedCommitment.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say } from '../words.ts'

/** How surely each hurdle is met in a period, as far as a simulation of the plan says it. */
export function chanceBlocks(placed: readonly PlacedCommitment[], context: SectionContext): DraftBlock[] {
  const known = placed.flatMap((one) => {
    const chance = context.chances?.find(({ commitmentId }) => commitmentId === one.commitment.id)
    return chance === undefined ? [] : [{ one, chance }]
  })
  if (known.length === 0) return []
  return [
    clause(
      'chances',
      say`${refer('chances-table', 'The table of chances')} says how likely each hurdle is to be met in a period, as a simulation of the plan sees it: history and chance are in it, what people do differently is not.`,
    ),
    ...tableBlock(
      'chances-table',
      {
        title: 'How likely each hurdle is to be met in a period',
        description:
          'For each commitment that the model can speak of: the chance of minimum, target and stretch, and the middle outcome.',
      },
      [
        ['Side', 0.14],
        ['Measure', 0.34],
        ['Minimum', 0.13, 'end'],
        ['Target', 0.13, 'end'],
        ['Stretch', 0.13, 'end'],
        ['Middle', 0.13, 'end'],
      ],
      known.map(({ one, chance }) => [
        plain(SIDE_NAMES[one.commitment.side]),
        metricWords(one, context).label,
        chanceCell('minimum', chance, context),
        chanceCell('target', chance, context),
        chanceCell('stretch', chance, context),
        middleCell(one, chance, context),
      ]),
    ),
  ]
}

function chanceCell(
  hurdle: HurdleChance['hurdle'],
  { hurdles }: CommitmentChance,
  { fields }: SectionContext,
): Words {
  const found = hurdles.find((one) => one.hurdle === hurdle)
  return found === undefined ? plain('–') : say`${fields.share(found.inOne.value, 'chances')}`
}

/** What half of the outcomes reach. */
function middleCell(
  { commitment }: PlacedCommitment,
  { suggested }: CommitmentChance,
  { fields }: SectionContext,
): Words {
  switch (metricUnit(commitment.metric)) {
    case 'leads':
      return say`${fields.count(suggested.target, 'chances')}`
    case 'money':
      return say`${fields.money(suggested.target, 'chances')}`
    case 'share':
      return say`${fields.share(suggested.target, 'chances')}`
  }
}
