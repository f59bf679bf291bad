import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say, see } from '../words.ts'

/** Who sees which figures when, and how exceptions come up. */
export function reportingSection(context: SectionContext): DraftSection {
  return {
    id: 'reporting',
    title: 'Reporting',
    blocks: [
      clause(
        'reports',
        say`Both sides see the same figures, from the sources named with each commitment${see('hurdles')}, at the times in ${refer('reports-table', 'the table of reports')}.`,
      ),
      ...reportTable(context),
      clause('exceptions', say`The list of exceptions names each lead that is:`),
      {
        kind: 'list',
        ordered: false,
        items: [
          say`without a first touch in the promised time;`,
          say`worked with fewer attempts than promised;`,
          say`neither accepted nor given back in time;`,
          say`longer in a stage than its longest stay; or`,
          say`handed over without a required field, or given back without reason or evidence.`,
        ],
      },
      clause(
        'exceptions-use',
        say`Whoever is responsible for a listed lead says by the next business day what happens to it.`,
      ),
      clause(
        'corrections',
        say`A figure can be contested within ten business days after it was reported${see('arbitration')}. An error is corrected in the report of the period that it belongs to.`,
      ),
    ],
  }
}

function reportTable(context: SectionContext): DraftBlock[] {
  const { reports } = context.plan.terms
  return tableBlock(
    'reports-table',
    {
      title: 'Reports',
      description: 'For each report: what it shows, when it comes, to whom it goes, and who makes it.',
    },
    [
      ['What', 0.34],
      ['When', 0.2],
      ['To', 0.23],
      ['By', 0.23],
    ],
    reports.length === 0
      ? USUAL_REPORTS.map((report) => report.map(plain))
      : reports.map(({ what, when, to, owner }, index) => {
          const path = `plan.terms.reports.${index}` as const
          return [
            lineCell(what, `${path}.what`, context),
            lineCell(when, `${path}.when`, context),
            lineCell(to, `${path}.to`, context),
            lineCell(owner, `${path}.owner`, context),
          ]
        }),
  )
}

const USUAL_REPORTS = [
  ['List of exceptions', 'Each business day', 'Coordinators of both sides', 'Coordinator of sales'],
  [
    'Leads handed over against pace and commitment',
    'Each Monday',
    'Owners and coordinators of both sides',
    'Coordinator of marketing',
  ],
  [
    'All commitments against their hurdles, outcomes and rejected leads by reason',
    'By the fifth business day of the month',
    'Owners and sponsors of both sides',
    'Owner of the agreement',
  ],
] as const
