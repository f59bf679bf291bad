import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import type { Field } from '../fields.ts'
import { hurdlesOf } from '../promises/commitmentWords.ts'
import { pathOf, placedCommitments, SIDE_NAMES, type PlacedCommitment } from '../promises/placedCommitment.ts'
import { metricWords } from '../promises/metricWords.ts'
import { hurdleChance, trialsWords } from '../promises/chances.ts'
import { clause, missing, plain, refer, say, see, sentences } from '../words.ts'

/** Every commitment as a measure: its three hurdles, who answers, where it is read and how it is computed. */
export function metricsSection(context: SectionContext): DraftSection {
  const placed = placedCommitments(context.plan)
  const blocks: DraftBlock[] =
    placed.length === 0
      ? [clause('metrics', missing('There is no commitment to measure yet.'))]
      : [
          clause(
            'metrics',
            say`Each commitment is measured as ${refer('hurdles', 'the table')} and the clauses after it say. The figure of a period is read after the period has ended, from the source named, and both sides can see that source.`,
          ),
          hurdleTable(placed, context),
          ...chanceClause(placed, context),
          ...measureClauses(placed, context),
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
      { heading: 'Owner', align: 'start', share: 0.14 },
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
      say`In brackets after a hurdle stands how likely it is to be met in a period, as modelled in ${trials}. History and chance are in it; what people do differently is not. Of a hurdle without brackets the model says nothing${see('chances-method')}.`,
    ),
  ]
}

const HURDLES = ['minimum', 'target', 'stretch'] as const

/** One clause for each way of measuring, however many commitments use it. */
function measureClauses(placed: readonly PlacedCommitment[], context: SectionContext): DraftBlock[] {
  const written = new Set<string>()
  const { plan } = context
  return placed.flatMap((one) => {
    const key = JSON.stringify(one.commitment.metric)
    if (written.has(key)) return []
    written.add(key)
    const words = metricWords(one, context)
    return [
      clause(
        `measure-${one.commitment.id}`,
        sentences(
          say`${words.label}: ${words.measure}`,
          plan.agreement.size === 'full' ? sourceWords(one, context) : null,
        ),
      ),
    ]
  })
}

function sourceWords(placed: PlacedCommitment, { fields }: SectionContext): Words {
  const { source } = placed.commitment
  return source === ''
    ? missing('Where the figure is read is not agreed yet.')
    : say`Read from: ${fields.text(source, `${pathOf(placed)}.source`)}.`
}
