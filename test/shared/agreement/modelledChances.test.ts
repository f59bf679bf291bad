import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { Known } from '../../../shared/agreement/context.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { composeExcerptOf } from '../../../shared/agreement/inSize.ts'
import { chancesFrom, chancesRequest, statesChances } from '../../../shared/agreement/modelledChances.ts'
import { whyNotModelled } from '../../../shared/model/inTime.ts'
import { simulateAtOnce } from '../../../shared/model/simulation/simulate.ts'
import { AgreementSize } from '../../../shared/plan/agreementSettings.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { chancesAtOnce } from '../../../shared/agreement/chancesAtOnce.ts'
import { recordOf } from '../../helpers/signoffRecords.ts'
import { anyPlan } from './anyPlan.ts'
import { COMPOSED_AT } from './contextOf.ts'
import { blocksOf, inlinesOf } from './treeOf.ts'
import { outlineOf } from '../../helpers/outlineOf.ts'

const plan = examplePlan('software-company')
const chances = chancesAtOnce(plan)

function composed(size: AgreementSize, known: Known) {
  const sized: Plan = { ...plan, agreement: { ...plan.agreement, size } }
  return composeAgreement(sized, COMPOSED_AT, { kind: 'draft' }, known)
}
/** With plain spaces, where those of a chance keep it on one line. */
const wordsOf = (tree: AgreementDocument): string => outlineOf(tree).replaceAll('\u00a0', ' ')
const outline = (size: AgreementSize, known: Known = { chances }): string => wordsOf(composed(size, known))

describe('what the agreement says of chances', () => {
  it.each(AgreementSize.options)('is in the summary of every size, %s too', (size) => {
    expect(outline(size)).toContain(
      'The modelled chance to reach marketing’s part of it is 5 in 10 (10,000 trials).',
    )
    expect(outline(size)).toContain(
      'Modelled chance to meet it in a month: minimum 8 in 10, target 5 in 10 and stretch 3 in 10.',
    )
  })

  it('stands beside each hurdle, with what it takes to compute it again', () => {
    expect(outline('standard')).toContain(
      '| Marketing | Leads handed over | month | 420 (8 in 10) | 470 (5 in 10) | 520 (3 in 10) |',
    )
    expect(outline('standard')).toContain('from 10,000 trials with seed 1')
    expect(outline('full')).toContain('The same plan, seed and number of trials give the same chances again.')
  })

  it('names the month in which a commitment is least likely to be kept', () => {
    expect(outline('standard')).toMatch(
      /Marketing hands over at least 420 leads .* The minimum is least likely in Aug 2027, less than 1 in 20\./u,
    )
    expect(outline('standard')).toMatch(
      /makes the first touch within 4 business hours .* The minimum is least likely in Mar 2027, less than 1 in 20\./u,
    )
  })

  it('says what the chance of a time rests on', () => {
    expect(outline('full')).toContain(
      'leads are taken up in the order in which they come, at the pace of what sales can work in the month, or by those on duty for it where they are the tighter limit. Each month begins with nothing waiting.',
    )
  })

  it('says how many leads make the goal as sure as both sides want it', () => {
    expect(outline('standard')).toMatch(
      /To reach it with a confidence of 80% takes about \d+, as modelled\./u,
    )
    const unsure: Known = {
      chances: { ...chances, promise: { kind: 'too-uncertain', confidence: plan.goal.confidence } },
    }
    expect(outline('standard', unsure)).toContain(
      'As modelled, no number of leads reaches it with a confidence of 80%.',
    )
  })

  it('is nothing where the model is silent: on complete data, on hurdles that are not set, and without a simulation', () => {
    expect(outline('standard')).toMatch(/\| Leads with complete data \| month \| 90% \| 95% \| 98% \|/u)
    expect(outline('full', {})).not.toMatch(/ in 10|odelled|trials/u)
    expect(statesChances(composed('full', {}))).toBe(false)
    expect(AgreementSize.options.map((size) => statesChances(composed(size, { chances })))).toEqual([
      true,
      true,
      true,
    ])
  })

  it('has its place on the page before it is worked out, so that nothing moves when it comes', () => {
    for (const size of AgreementSize.options) {
      const [before, after] = (['pending', chances] as const).map((known) =>
        composed(size, { chances: known }),
      )
      const placesOf = (tree: typeof before) =>
        tree && blocksOf(tree).map((block) => [block.kind, inlinesIn(tree)])
      expect(placesOf(before)).toEqual(placesOf(after))
    }
  })
})

const inlinesIn = (tree: ReturnType<typeof composed>) =>
  inlinesOf(tree).map((inline) => (inline.kind === 'field' ? inline.source : inline.kind))

describe('the chance of any plan', () => {
  const TRIALS = 60
  const simulated = (of: Plan) => chancesFrom(simulateAtOnce({ ...chancesRequest(of), trials: TRIALS }))!

  it('falls from minimum over target to stretch, and is known where the agreement keeps a place for it', () => {
    fc.assert(
      fc.property(anyPlan(), (of) => {
        const { commitments, goal } = simulated(of)
        expect(goal).toBeGreaterThanOrEqual(0)
        expect(goal).toBeLessThanOrEqual(1)
        expect(commitments.map(({ commitmentId }) => commitmentId)).toEqual(
          of.commitments.filter((one) => whyNotModelled(one, of) === null).map(({ id }) => id),
        )
        for (const { commitmentId, hurdles } of commitments) {
          const commitment = of.commitments.find(({ id }) => id === commitmentId)!
          const rising = (['minimum', 'target', 'stretch'] as const)
            .flatMap((hurdle) => {
              const value = commitment[hurdle]
              return value === null ? [] : [{ value, chance: hurdles[hurdle]! }]
            })
            .toSorted((one, other) => one.value - other.value)
          rising.reduce(
            (one, other) => {
              expect(other.chance).toBeLessThanOrEqual(one.chance)
              return other
            },
            { value: 0, chance: 1 },
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})

function versionOf(known: Known) {
  const tree = composeAgreement(plan, COMPOSED_AT, { kind: 'version', number: 1 }, known)
  return { tree, plan, version: recordOf(tree, []).version }
}

const excerptOf = (known: Known) => composeExcerptOf(versionOf(known), undefined, 'full', async () => chances)

describe('an excerpt of a version', () => {
  it('states the chances that the version states', async () => {
    expect(wordsOf(await excerptOf({ chances }))).toContain('| 420 (8 in 10) |')
    expect(await excerptOf({ chances })).toMatchObject({ excerptOf: { version: 'Version 1' } })
  })

  it('states none of a version from before agreements stated any', async () => {
    expect(wordsOf(await excerptOf({}))).not.toMatch(/ in 10|odelled/u)
  })
})
