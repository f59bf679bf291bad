import type { Stage } from '../../plan/funnel.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftFact, DraftSection, Words } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, fact, missing, plain, say, see } from '../words.ts'
import { matrixBlocks } from './leadMatrix.ts'
import { levelsClause, precedenceClause } from './precedence.ts'
import { qualificationBlocks } from './qualification.ts'

/** When a lead enters and leaves each stage, who looks after it there, and how both sides tell. */
export function stagesSection(context: SectionContext): DraftSection {
  const { plan, fields, stages } = context
  const handoff = fields.text(stages.handoff.name, `plan.stages.${stages.handoffIndex}.name`)
  const hasLimits = plan.stages.some(({ longestStayDays }) => longestStayDays !== null)
  return {
    id: 'stages',
    title: 'Lead stages',
    blocks: [
      clause(
        'handoff',
        say`A lead is handed over when it enters the stage ${handoff}. In each stage the side named for it${see('stages-table')} is responsible for the lead.`,
      ),
      clause(
        'stage-moves',
        say`A lead stands in one stage at a time. Whoever moves it on fills in the fields required for the new stage and records the date. A stage that is skipped counts as entered on the same day.`,
      ),
      ...(plan.agreement.size === 'full'
        ? plan.stages.map((stage, index) => stageFacts(stage, index, context))
        : stageTable(context)),
      ...(hasLimits
        ? [
            clause(
              'long-stays',
              say`A lead that has been in a stage longer than its longest stay is listed as an exception. The side responsible for the stage moves it on, gives it back or closes it within two business days.`,
            ),
          ]
        : []),
      ...qualificationBlocks(context),
      ...levelsClause(context),
      ...inFull(context, () => matrixBlocks(context)),
      ...precedenceClause(context),
    ],
  }
}

/** The stages in short, a row each. */
function stageTable(context: SectionContext): DraftBlock[] {
  return tableBlock(
    'stages-table',
    {
      title: 'The stages of a lead',
      description: 'For each stage: what it means, when a lead enters it, its side, and its longest stay.',
    },
    [
      ['Stage', 0.15],
      ['Meaning', 0.31],
      ['Entry rule', 0.31],
      ['Side', 0.12],
      ['Longest stay', 0.11, 'end'],
    ],
    context.plan.stages.map((stage, index) => {
      const path = `plan.stages.${index}` as const
      return [
        lineCell(stage.name, `${path}.name`, context),
        stage.definition.trim() === ''
          ? missing('Not defined yet.')
          : lineCell(stage.definition, `${path}.definition`, context),
        lineCell(stage.entryRule, `${path}.entryRule`, context),
        plain(stage.owner === 'marketing' ? 'Marketing' : 'Sales'),
        stage.longestStayDays === null ? plain('–') : stayWords(stage.longestStayDays, index, context),
      ]
    }),
  )
}

/** The longest stay of a stage, such as "14 days". */
function stayWords(days: number, index: number, { fields }: SectionContext): Words {
  const path = `plan.stages.${index}.longestStayDays` as const
  const number = fields.decimal(days, path).text
  return say`${fields.text(`${number} ${days === 1 ? 'day' : 'days'}`, path)}`
}

function stageFacts(stage: Stage, index: number, context: SectionContext): DraftBlock {
  const { fields, plan } = context
  const path = `plan.stages.${index}` as const
  const written = (label: string, text: string, source: `${typeof path}.${string}`): DraftFact[] =>
    text.trim() === '' ? [] : [fact(label, say`${fields.text(text, source)}`)]
  const joined = (label: string, part: 'examples' | 'counterExamples'): DraftFact[] =>
    written(label, stage[part].join('\n'), `${path}.${part}`)
  const stay = stage.longestStayDays
  return {
    kind: 'facts',
    id: `stage-${stage.id}`,
    title: stage.id === plan.handoffStageId ? `${stage.name} (hand-off)` : stage.name,
    items: [
      ...(stage.definition.trim() === ''
        ? [fact('Meaning', missing('Not defined yet.'))]
        : written('Meaning', stage.definition, `${path}.definition`)),
      ...written('Entry rule', stage.entryRule, `${path}.entryRule`),
      ...written('Exit rule', stage.exitRule, `${path}.exitRule`),
      ...written('Required fields', stage.requiredFields, `${path}.requiredFields`),
      ...written('Evidence', stage.evidence, `${path}.evidence`),
      fact(
        'Side',
        say`${plain(stage.owner === 'marketing' ? 'Marketing' : 'Sales')}${stay === null ? [] : say`, for at most ${stayWords(stay, index, context)}`}`,
      ),
      ...joined('Examples', 'examples'),
      ...joined('Counter-examples', 'counterExamples'),
    ],
  }
}
