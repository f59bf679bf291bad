import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import type { Field } from '../fields.ts'
import { hurdlesOf } from '../promises/commitmentWords.ts'
import { pathOf, placedCommitments, SIDE_NAMES, type PlacedCommitment } from '../promises/placedCommitment.ts'
import { metricWords } from '../promises/metricWords.ts'
import { hurdleChance, trialsWords } from '../promises/chances.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, missing, plain, refer, say, see } from '../words.ts'

/** Every commitment as a measure: its three hurdles, who answers, where it is read and how it is computed. */
export function metricsSection(context: SectionContext): DraftSection {
  const placed = placedCommitments(context.plan)
  const blocks: DraftBlock[] =
    placed.length === 0
      ? [clause('metrics', missing('There is no commitment to measure yet.'))]
      : [
          clause(
            'metrics',
            say`Each commitment is compared with its hurdles in ${refer('hurdles', 'the table of hurdles')} and measured as shown in ${refer('measures', 'the table of measures')}. The figure of a period is read after the period has ended, from the source named, to which both sides have access.`,
          ),
          hurdleTable(placed, context),
          ...chanceClause(placed, context),
          ...measureTable(placed, context),
        ]
  return { id: 'metrics', title: 'Metrics and hurdles', blocks }
}

function hurdleTable(placed: readonly PlacedCommitment[], context: SectionContext): DraftBlock {
  return {
    kind: 'table',
    id: 'hurdles',
    title: 'Commitments with minimum, target and stretch',
    description:
      'For each commitment: side, what is measured, period, minimum, target, stretch, each with its modelled chance where there is one, and who answers for it.',
    columns: [
      { heading: 'Side', align: 'start', share: 0.12 },
      { heading: 'Measure', align: 'start', share: 0.23 },
      { heading: 'Per', align: 'start', share: 0.09 },
      { heading: 'Minimum', align: 'end', share: 0.14 },
      { heading: 'Target', align: 'end', share: 0.14 },
      { heading: 'Stretch', align: 'end', share: 0.14 },
      { heading: 'Accountable', align: 'start', share: 0.14 },
    ],
    rows: placed.map((one): Words[] => {
      const { commitment } = one
      const path = pathOf(one)
      const hurdles = hurdlesOf(one, context)
      const { fields } = context
      return [
        plain(SIDE_NAMES[commitment.side]),
        metricWords(one, context).label,
        plain(commitment.per),
        hurdleCell(hurdles.minimum, hurdleChance(one, 'minimum', context)),
        hurdleCell(hurdles.target, hurdleChance(one, 'target', context)),
        hurdleCell(hurdles.stretch, hurdleChance(one, 'stretch', context)),
        commitment.owner === ''
          ? missing('not named')
          : say`${fields.text(commitment.owner, `${path}.owner`)}`,
      ]
    }),
  }
}

function hurdleCell(hurdle: Field | null, chance: Field | null): Words {
  if (hurdle === null) return plain('–')
  return chance === null ? [hurdle] : say`${hurdle} (${chance})`
}

/** What the chances in the table mean, where it has any. */
function chanceClause(placed: readonly PlacedCommitment[], context: SectionContext): DraftBlock[] {
  const trials = trialsWords(context)
  const isKnown = placed.some((one) => HURDLES.some((hurdle) => hurdleChance(one, hurdle, context) !== null))
  if (trials === null || !isKnown) return []
  return [
    clause(
      'chances',
      say`In brackets: the modelled chance of meeting the hurdle in a period, from ${trials}. It takes history and chance into account, not changes in what people do. Hurdles without brackets are not modelled${see('chances-method')}.`,
    ),
  ]
}

const HURDLES = ['minimum', 'target', 'stretch'] as const

/** How each figure is computed and where it is read; commitments that are measured alike share a row. */
function measureTable(placed: readonly PlacedCommitment[], context: SectionContext): DraftBlock[] {
  const rows = new Map<string, Words[]>()
  for (const one of placed) {
    const { metric, source } = one.commitment
    const { label, measure } = metricWords(one, context)
    const read =
      source === '' ? missing('not agreed yet') : say`${context.fields.text(source, `${pathOf(one)}.source`)}`
    const key = JSON.stringify([metric, source])
    if (!rows.has(key)) rows.set(key, [label, measure, read])
  }
  return tableBlock(
    'measures',
    {
      title: 'How each figure is computed, and where it is read',
      description: 'For each measure: how it is computed, and the source that it is read from.',
    },
    [
      ['Measure', 0.24],
      ['Computed as', 0.48],
      ['Read from', 0.28],
    ],
    [...rows.values()],
  )
}
