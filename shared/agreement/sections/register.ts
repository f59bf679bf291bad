import type { RegisterEntry } from '../../plan/terms.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { isShown } from '../sectionOrder.ts'
import { inFull } from '../inFull.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say, sentences } from '../words.ts'
import { sensitivityBlocks } from './sensitivities.ts'

/** What both sides keep in view: what they assume, what could go wrong, and what they have decided. */
export function registerSection(context: SectionContext): DraftSection {
  return {
    id: 'register',
    title: 'Assumptions, risks, decisions',
    blocks: [
      clause('register', registerWords(context)),
      ...noted(context),
      ...inFull(context, () => [...sensitivityBlocks(context), ...notChosen(context)]),
    ],
  }
}

/** Names the list only where there is one. */
function registerWords({ plan }: SectionContext): Words {
  const summary = isShown('summary', plan)
    ? plain(
        'The assumptions and risks of the plan are in the summary. Both sides go through them at each review.',
      )
    : []
  return plan.terms.register.length === 0
    ? summary.length === 0
      ? plain('Both sides check at each review whether the assumptions of the plan still hold.')
      : summary
    : sentences(
        summary,
        say`At each review they also go through the entries in ${refer('register-table', 'the table')}; whoever is accountable for an entry says whether it still holds.`,
      )
}

function noted(context: SectionContext): DraftBlock[] {
  const { register } = context.plan.terms
  const placed = register.map((entry, index) => ({ entry, index }))
  return tableBlock(
    'register-table',
    {
      title: 'Assumptions, risks and decisions on record',
      description:
        'For each entry: its kind, what it says, who is accountable for it, and when it is reviewed.',
    },
    [
      ['Kind', 0.15],
      ['What', 0.47],
      ['Accountable', 0.19],
      ['Reviewed on', 0.19],
    ],
    KINDS.flatMap((kind) =>
      placed
        .filter(({ entry }) => entry.kind === kind)
        .map(({ entry, index }) => {
          const path = `plan.terms.register.${index}` as const
          return [
            plain(KIND_WORDS[kind]),
            lineCell(entry.words, `${path}.words`, context),
            lineCell(entry.owner, `${path}.owner`, context),
            entry.reviewOn === null
              ? plain('at each review')
              : say`${context.fields.day(entry.reviewOn, `${path}.reviewOn`)}`,
          ]
        }),
    ),
  )
}

const KINDS = ['assumption', 'risk', 'decision'] as const

const KIND_WORDS: Readonly<Record<RegisterEntry['kind'], string>> = {
  assumption: 'Assumption',
  risk: 'Risk',
  decision: 'Decision',
}

/** Scenarios that were looked at and are not those of the agreement, where somebody has said something of them. */
function notChosen(context: SectionContext): DraftBlock[] {
  const { plan } = context
  const others = plan.scenarios
    .map((scenario, index) => ({ scenario, index }))
    .filter(({ scenario }) => scenario.id !== plan.agreement.scenarioId && scenario.note.trim() !== '')
  if (others.length === 0) return []
  return [
    clause(
      'not-chosen',
      say`Both sides considered the scenarios in ${refer('not-chosen-table', 'the table')} and did not base this agreement on them.`,
    ),
    ...tableBlock(
      'not-chosen-table',
      {
        title: 'Scenarios considered and not chosen',
        description: 'For each scenario: its name and what was said of it.',
      },
      [
        ['Scenario', 0.26],
        ['What it assumes', 0.74],
      ],
      others.map(({ scenario, index }) => [
        lineCell(scenario.name, `plan.scenarios.${index}.name`, context),
        lineCell(scenario.note, `plan.scenarios.${index}.note`, context),
      ]),
    ),
  ]
}
