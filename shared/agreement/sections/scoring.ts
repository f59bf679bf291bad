import type { SectionContext } from '../context.ts'
import { conditionWords } from '../conditionWords.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, say, see } from '../words.ts'
import { exclusionBlocks, isWithScore, seeExclusions } from './exclusions.ts'

/** How leads are scored, and from how many points on one is handed over. */
export function scoringSection(context: SectionContext): DraftSection {
  const { scoring } = context.plan.definitions
  return {
    id: 'scoring',
    title: 'Lead scoring',
    blocks: scoring === null ? [withoutScoring(context)] : scoringBlocks(scoring, context),
  }
}

function withoutScoring({ fields, stages }: SectionContext): DraftBlock {
  return clause(
    'scoring',
    say`Leads are not scored. The entry rule of the stage ${fields.text(stages.handoff.name, `plan.stages.${stages.handoffIndex}.name`)} alone decides which of them are handed over.`,
  )
}

type Scoring = NonNullable<SectionContext['plan']['definitions']['scoring']>

function scoringBlocks(scoring: Scoring, context: SectionContext): DraftBlock[] {
  const { fields, stages } = context
  const source = 'plan.definitions.scoring' as const
  const handoff = fields.text(stages.handoff.name, `plan.stages.${stages.handoffIndex}.name`)
  const threshold = fields.counted(scoring.threshold, 'point', 'points', `${source}.threshold`)
  return [
    clause(
      'scoring',
      say`A lead’s score is the sum of the points of all rules that it meets${see('score-rules')}, negative points included. The score for a hand-off to the stage ${handoff} is ${threshold} or more. Exclusions apply whatever the score${seeExclusions(context)}.`,
    ),
    ...inFull(context, () =>
      tableBlock(
        'score-rules',
        { title: 'Points of a lead', description: 'For each rule: what it asks of a lead, and its points.' },
        [
          ['Rule', 0.3],
          ['Met when', 0.55],
          ['Points', 0.15, 'end'],
        ],
        scoring.rules.map(({ name, criterion, points }, index) => [
          lineCell(name, `${source}.rules.${index}.name`, context),
          conditionWords(criterion, `${source}.rules.${index}.criterion`, context),
          say`${fields.decimal(points, `${source}.rules.${index}.points`)}`,
        ]),
      ),
    ),
    ...(isWithScore(context) ? exclusionBlocks(context) : []),
    ...inFull(context, () => [
      clause(
        'score-changes',
        say`At each review both sides compare points and threshold with the leads that became customers, and change them only together. Neither side changes a rule on its own.`,
      ),
    ]),
  ]
}
