import type { Stage } from '../../plan/funnel.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftFact, DraftSection } from '../draft.ts'
import { terms } from '../terms.ts'
import { clause, fact, missing, plain, say } from '../words.ts'

/** Every stage and every term, once. */
export function definitionsSection(context: SectionContext): DraftSection {
  const { plan, fields, stages } = context
  const handoff = fields.text(stages.handoff.name, `plan.stages.${stages.handoffIndex}.name`)
  return {
    id: 'definitions',
    title: 'Definitions',
    blocks: [
      clause(
        'meaning',
        say`The stages and words below mean the same to both sides, here and in every report on this agreement.`,
      ),
      clause(
        'handoff',
        say`A lead is marketing’s until it enters the stage ${handoff}, and sales’ from then on. The day of that entry decides in which period it counts.`,
      ),
      { kind: 'heading', text: 'Stages' },
      ...plan.stages.map((stage, index) => stageFacts(stage, index, context)),
      { kind: 'heading', text: 'Words' },
      { kind: 'facts', id: 'terms', title: 'Words used in this agreement', items: terms(context) },
    ],
  }
}

function stageFacts(stage: Stage, index: number, { fields, plan }: SectionContext): DraftBlock {
  const path = `plan.stages.${index}` as const
  const written = (label: string, text: string, source: `${typeof path}.${string}`): DraftFact[] =>
    text.trim() === '' ? [] : [fact(label, say`${fields.text(text, source)}`)]
  const handoff = stage.id === plan.handoffStageId
  const stay = stage.longestStayDays
  return {
    kind: 'facts',
    id: `stage-${stage.id}`,
    title: handoff ? `${stage.name} (hand-off)` : stage.name,
    items: [
      ...(stage.definition.trim() === ''
        ? [fact('Means', missing('Not defined yet.'))]
        : written('Means', stage.definition, `${path}.definition`)),
      ...written('Enters when', stage.entryRule, `${path}.entryRule`),
      ...written('Leaves when', stage.exitRule, `${path}.exitRule`),
      ...written('Evidence', stage.evidence, `${path}.evidence`),
      fact('Side', plain(stage.owner === 'marketing' ? 'Marketing' : 'Sales')),
      ...(stay === null
        ? []
        : [
            fact(
              'Longest stay',
              say`${fields.text(`${fields.decimal(stay, `${path}.longestStayDays`).text} ${stay === 1 ? 'day' : 'days'}`, `${path}.longestStayDays`)}`,
            ),
          ]),
    ],
  }
}
