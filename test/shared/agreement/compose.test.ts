import { describe, expect, it } from 'vitest'
import { composeAgreement, composeFrom } from '../../../shared/agreement/compose.ts'
import { Month } from '../../../shared/base/month.ts'
import type { Figures, Need } from '../../../shared/model/figures.ts'
import type { Side } from '../../../shared/plan/company.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { roberge } from '../../../shared/plan/examples/roberge.ts'
import { softwareCompany as example } from '../../../shared/plan/examples/softwareCompany.ts'
import { History } from '../../../shared/plan/funnel.ts'
import { SegmentId, StageId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { COMPOSED_AT, contextOf } from './contextOf.ts'
import { blocksOf } from './treeOf.ts'
import { outlineOf } from '../../helpers/outlineOf.ts'

/** The worked example, whole, with the figures that these tests look for. */
const softwareCompany: Plan = {
  ...example,
  agreement: { ...example.agreement, size: 'full' },
  goal: {
    ...example.goal,
    period: 'quarter',
    amounts: [1_800_000, 2_100_000, 2_200_000, 2_500_000],
    sourcedShare: 0.7,
  },
}

const inFull = (plan: Plan): Plan => ({ ...plan, agreement: { ...plan.agreement, size: 'full' } })
const outline = (plan: Plan): string => outlineOf(composeAgreement(inFull(plan), COMPOSED_AT))
const withFigures = (figures: Partial<Figures>): string =>
  outlineOf(composeFrom(contextOf(softwareCompany, figures)))
const withNeed = (need: Need): string => withFigures({ need })

describe('the agreement of the worked example', () => {
  const text = outline(softwareCompany)

  it('says on its first pages who agrees, for how long, and that it is no contract', () => {
    expect(text).toContain('| Company | Halden Software |')
    expect(text).toContain('| Term | Jan 1, 2027 to Dec 31, 2027 |')
    expect(text).toContain('| Status | Draft of Jan 5, 2027, 09:02 EST, not in force |')
    expect(text).toContain('It is not a contract: it gives nobody a legal claim')
  })

  it('states on one page the goal, both promises, and when it is looked at again', () => {
    const summary = text.slice(text.indexOf('# 1 Summary'), text.indexOf('# 2 '))
    expect(summary).toContain('The goal is $8,600,000 of revenue from Jan 2027 to Dec 2027')
    expect(summary).toContain('Marketing’s leads are to bring 70% of it, $6,020,000.')
    expect(summary).toContain('| Marketing promises | Marketing hands over at least 420 leads each month.')
    expect(summary).toContain('| Sales promises | Sales makes the first touch within 4 business hours')
    expect(summary).toContain('Mar 31, 2027; Jun 30, 2027; Sep 30, 2027; and Dec 15, 2027')
    expect(summary.match(/^\d\. /gm)).toHaveLength(6)
  })

  it('never names a rep', () => {
    const names = softwareCompany.baseline.sales.reps.map(({ name }) => name)
    expect(names.filter((name) => text.includes(name))).toEqual([])
  })

  it('is the same for the same plan and moment', () => {
    const copy = structuredClone(softwareCompany)
    expect(composeAgreement(copy, COMPOSED_AT)).toEqual(composeAgreement(softwareCompany, COMPOSED_AT))
  })

  it('has a place to sign for each signatory, marketing first', () => {
    const places = blocksOf(composeAgreement(softwareCompany, COMPOSED_AT)).flatMap((block) =>
      block.kind === 'signature' ? [`${block.side}: ${block.name}`] : [],
    )
    expect(places).toEqual([
      'marketing: Ines Albrecht',
      'marketing: Tom Okafor',
      'sales: Priya Raman',
      'sales: Jonas Keller',
    ])
  })

  it('asks of one side what it asks of the other', () => {
    expect(commonClauses('marketing')).toEqual([
      'counts',
      'need',
      'lead-months',
      'lead-value',
      'high-intent',
      'pace',
      'context',
      'mix',
      'announces',
      'warns',
    ])
    expect(commonClauses('sales')).toEqual([
      'lead-classes',
      'counts',
      'load',
      'pace',
      'attempts',
      'feedback',
      'effort',
      'announces',
      'warns',
      'outcomes',
    ])
  })

  it('shows the same figures in text, table and chart', () => {
    const figure = blocksOf(composeAgreement(softwareCompany, COMPOSED_AT)).find(
      (block) => block.kind === 'figure' && block.id === 'leads-figure',
    )
    const chart = figure?.kind === 'figure' ? figure.chart : null
    const inMarch = (named: string) => chart?.series.find(({ name }) => name === named)?.values[2]
    const planned = inMarch('Expected with those from elsewhere')
    const workable = inMarch('Sales can work')
    const [, , fromMarketing, elsewhere, , inTable] =
      text
        .split('\n')
        .find((line) => /^\| Mar 2027 \|.*%/.test(line))
        ?.split(' | ') ?? []
    expect(Number(inTable)).toBe(workable)
    expect(Number(fromMarketing)).toBe(inMarch('Expected from marketing'))
    expect(Number(fromMarketing) + Number(elsewhere)).toBe(planned)
    expect(text).toContain(`Mar 2027 (${Number(planned) - Number(workable)})`)
  })

  it('follows the scenario that it states', () => {
    const agreement = { ...softwareCompany.agreement, scenarioId: softwareCompany.scenarios[2]?.id ?? null }
    const worst = outline({ ...softwareCompany, agreement })
    expect(worst).toContain('| Scenario | Worst |')
    expect(worst).toMatch(/\| Demo request \| Opportunity to Customer \|.*\| 24% \|/)
  })

  it('is written in the locale of the company', () => {
    const german = outline({
      ...softwareCompany,
      company: { ...softwareCompany.company, locale: 'de-DE', currency: 'EUR' },
    })
    expect(german).toContain('8.600.000\u00A0€')
  })
})

describe('the small example', () => {
  it('goes from $40,000 a month to 1,000 leads, step by step', () => {
    const text = outline(roberge)
    expect(text).toContain('1,000 leads have to enter the stage Lead in an average month.')
    expect(text).toContain('| All leads | 1,000 | $800 | 5% | $40 | 0 |')
    expect(text).toContain('new monthly recurring revenue')
  })

  it('marks the rate that rests on few cases, and says what the mark means', () => {
    const text = outline({
      ...roberge,
      history: {
        ...roberge.history,
        entries: History.shape.entries.parse({
          'all-leads': { lead: [12], contacted: [6], sql: [4], opportunity: [3], customer: [0] },
        }),
      },
    })
    expect(text).toMatch(/\| All leads \| Lead to Contacted \| 12 \| 6 \| 50% † \|/)
    expect(text).toContain('4 of the 4 rates from history rest on few cases.')
    expect(text).toContain('the true rate lies inside it with a chance of eight in ten')
  })
})

describe('a plan that lacks something', () => {
  it('says section by section what an empty one lacks', () => {
    const text = outline(emptyPlan('Empty', Month.parse('2027-01')))
    const gaps = [
      'No revenue goal is set yet.',
      'Marketing has made no commitment yet.',
      'Sales has made no commitment yet.',
      'The plan has no history.',
      'How many leads a rep can work in a month is not set yet.',
      'There is no commitment to measure yet.',
      'Nobody signs for marketing yet.',
      'Nobody signs for sales yet.',
      'No review date is set yet.',
      'Nobody is named for either side yet.',
    ]
    expect(gaps.filter((gap) => !text.includes(gap))).toEqual([])
  })

  it('says so where there is no segment, no definition, no hours, no term and no unit', () => {
    const text = outline(
      Plan.parse({
        ...softwareCompany,
        segments: [],
        terms: { ...softwareCompany.terms, leadClasses: [] },
        history: { ...softwareCompany.history, entries: {}, spend: {} },
        baseline: { ...softwareCompany.baseline, segments: {} },
        scenarios: [],
        commitments: softwareCompany.commitments.filter(({ side }) => side === 'sales'),
        personas: { ...softwareCompany.personas, buyers: [] },
        stages: softwareCompany.stages.map((stage) => ({ ...stage, definition: '' })),
        calendar: { ...softwareCompany.calendar, windows: [] },
        company: { ...softwareCompany.company, unit: '' },
        agreement: { ...softwareCompany.agreement, scenarioId: null, start: null, end: null, owner: '' },
      }),
    )
    expect(text).toContain('No segment is set yet')
    expect(text).toContain('| Meaning | Not defined yet. |')
    expect(text).toContain('The opening hours are not set yet.')
    expect(text).toContain('Term of this agreement: Not set yet.')
    expect(text).toContain('| Unit | The whole company |')
  })

  it('says why no number of leads reaches the goal', () => {
    expect(
      withNeed({ kind: 'unreachable', segmentId: SegmentId.parse('webinar'), stageId: StageId.parse('sql') }),
    ).toContain('in Webinar no lead gets beyond the stage SQL.')
    expect(
      withNeed({ kind: 'out-of-reach', by: Month.parse('2027-03'), firstPossible: Month.parse('2027-05') }),
    ).toContain('The first month that new leads can still change is May 2027.')
    expect(withNeed({ kind: 'out-of-reach', by: Month.parse('2027-12'), firstPossible: null })).toContain(
      'None can within the term.',
    )
    expect(withNeed({ kind: 'incomplete', missing: 'a revenue goal' })).toContain(
      'What is missing: a revenue goal.',
    )
  })

  it('says which months cannot be right when more went on than there were', () => {
    const rates = {
      ...contextOf(softwareCompany).figures.rates,
      webinar: [
        { kind: 'contradiction' as const, trials: 10, successes: 12, months: [Month.parse('2026-04')] },
      ],
    }
    const text = withFigures({ rates })
    expect(text).toContain(
      'The counts of Webinar, Lead to MQL, cannot be right: more leads went on than there were. Look at Apr 2026.',
    )
    expect(text).toContain('not possible')
  })

  it('says that no new lead is needed where those on their way suffice', () => {
    const text = withNeed({
      kind: 'reachable',
      entriesAMonth: 0,
      steadyEntriesAMonth: null,
      handoff: Array(12).fill(0),
      outOfReach: [{ by: Month.parse('2027-03'), firstPossible: Month.parse('2027-05') }],
    })
    expect(text).toContain('no new lead is needed')
    expect(text).toContain('What is due by Mar 2027 is out of reach')
  })
})

describe('sections that are left out', () => {
  const short = composeAgreement(
    {
      ...softwareCompany,
      agreement: { ...softwareCompany.agreement, without: ['front', 'baseline', 'capacity'] },
    },
    COMPOSED_AT,
  )

  it('are not there, and the others are numbered without a gap', () => {
    const numbers = short.sections.map(({ number }) => number)
    const sections = numbers.filter((number) => /^\d+$/.test(number))
    expect(sections).toEqual(sections.map((_, index) => String(index + 1)))
    expect(numbers.slice(sections.length)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  it('are not referred to', () => {
    const text = outlineOf(short)
    expect(text).toContain('more leads in a month than sales can work is agreed with sales first')
    expect(text).not.toContain('(see )')
  })
})

/** The clauses of a side beside its own commitments, by what they are about. */
function commonClauses(side: Side): string[] {
  const { sections } = composeAgreement(softwareCompany, COMPOSED_AT)
  return sections
    .flatMap(({ id, blocks }) => (id === `${side}-commitments` ? blocks : []))
    .flatMap((block) => (block.kind === 'clause' ? [block.id] : []))
    .filter((id) => !id.startsWith('commitment-'))
    .map((id) => id.replace(`${side}-`, ''))
}
