import { evaluateFigures } from '../../model/evaluate.ts'
import { bridge } from '../../model/explain/bridge.ts'
import { outputOf } from '../../model/seekOutputs.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import type { Field, FieldSource } from '../fields.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say } from '../words.ts'

/** The scenario of the agreement beside the others, and what makes the difference. */
export function scenariosSection(context: SectionContext): DraftSection {
  const compared = comparedScenarios(context)
  return {
    id: 'scenarios',
    title: 'Scenarios compared',
    blocks:
      compared.length < 2
        ? [
            clause(
              'scenarios',
              say`The plan has one scenario, on which this agreement is based. There is no other to compare it with.`,
            ),
          ]
        : [
            clause(
              'scenarios',
              say`This agreement is based on the scenario ${compared[0]?.name ?? []}. ${refer('scenarios-table', 'The table of scenarios')} compares it with the others that both sides considered.`,
            ),
            ...comparisonTable(compared, context),
            ...bridgeBlocks(compared, context),
          ],
  }
}

interface Compared {
  readonly id: ScenarioId | null
  readonly name: readonly Field[]
  readonly revenue: number
  readonly handedOver: number
  /** Load of sales in its fullest month; null where it has no capacity in one. */
  readonly load: number | null
}

/** The scenario of the agreement first; the baseline unless a scenario changes nothing of it. */
function comparedScenarios({ plan, fields }: SectionContext): Compared[] {
  const { scenarioId } = plan.agreement
  const named: { readonly id: ScenarioId | null; readonly name: string; readonly source: FieldSource }[] =
    plan.scenarios.map(({ id, name }, index) => ({ id, name, source: `plan.scenarios.${index}.name` }))
  const isBaselineThere = plan.scenarios.some(({ overrides }) => Object.keys(overrides).length === 0)
  const all =
    isBaselineThere && scenarioId !== null
      ? named
      : [{ id: null, name: 'Baseline', source: 'plan.agreement.scenarioId' as const }, ...named]
  return all
    .toSorted((a, b) => Number(b.id === scenarioId) - Number(a.id === scenarioId))
    .map(({ id, name, source }) => {
      const figures = evaluateFigures(plan, id)
      return {
        id,
        name: [fields.text(name, source)],
        revenue: outputOf('revenue', figures) ?? 0,
        handedOver: outputOf('leads-handed-over', figures) ?? 0,
        load: outputOf('peak-utilisation', figures),
      }
    })
}

function comparisonTable(compared: readonly Compared[], { figures, fields }: SectionContext): DraftBlock[] {
  const { total } = figures.goal
  return tableBlock(
    'scenarios-table',
    {
      title: 'Scenarios side by side, over the term',
      description:
        'For each scenario: expected revenue, its share of the goal, leads handed over by marketing, and how full sales is in its fullest month.',
    },
    [
      ['Scenario', 0.28],
      ['Revenue', 0.2, 'end'],
      ['Of the goal', 0.16, 'end'],
      ['Leads handed over', 0.2, 'end'],
      ['Fullest month', 0.16, 'end'],
    ],
    compared.map(({ name, revenue, handedOver, load }): Words[] => [
      name,
      say`${fields.money(revenue, 'figures.revenue')}`,
      total === 0 ? plain('–') : say`${fields.share(revenue / total, 'figures.revenue')}`,
      say`${fields.count(handedOver, 'figures.handoff.marketing')}`,
      load === null ? plain('no capacity') : say`${fields.share(load, 'figures.utilisation')}`,
    ]),
  )
}

/** What each change of another scenario adds to the revenue of the agreement's, or takes from it. */
function bridgeBlocks(compared: readonly Compared[], context: SectionContext): DraftBlock[] {
  const [stated, ...others] = compared
  if (stated === undefined) return []
  const { plan, fields } = context
  const rows = others.flatMap(({ id, name }): Words[][] => {
    const found = bridge({ plan, scenarioId: stated.id }, { plan, scenarioId: id }, 'revenue')
    if (found.kind === 'no-figure') return []
    return found.parts
      .filter(({ key, amount }) => isOpen(key) && Math.abs(amount) >= 0.5)
      .map(({ label, amount }) => [
        name,
        say`${fields.text(label, 'plan.scenarios')}`,
        say`${fields.money(amount, 'figures.revenue')}`,
      ])
  })
  if (rows.length === 0) return []
  return [
    clause(
      'bridge',
      say`${refer('bridge-table', 'The table of differences')} says how much each change adds to the revenue of the agreement’s scenario, or takes from it. The parts of a scenario sum to the whole difference, in whatever order the changes are made.`,
    ),
    ...tableBlock(
      'bridge-table',
      {
        title: 'What makes the difference to the agreement’s scenario',
        description:
          'For each other scenario and each of its changes: what it adds to revenue over the term.',
      },
      [
        ['Scenario', 0.25],
        ['Change', 0.5],
        ['Revenue', 0.25, 'end'],
      ],
      rows,
    ),
  ]
}

/** What marketing spends has no place in the agreement. */
function isOpen(key: string | null): boolean {
  return key === null || !key.startsWith('spend:')
}
