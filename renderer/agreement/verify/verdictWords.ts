import type { Against, Verdict } from '../../../shared/agreement/verdict.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'

/** The answer about a file, in a few words, and what it means. */
export interface VerdictWords {
  readonly tone: 'agreed' | 'neutral' | 'trouble'
  readonly answer: string
  readonly meaning: string
}

/**
 * @param planId of the plan that is open; null where none is
 * @param nameOf what a plan of the library is called; null where it is not in the list
 */
export function verdictWords(
  verdict: Verdict,
  planId: PlanId | null,
  nameOf: (planId: PlanId) => string | null,
): VerdictWords {
  switch (verdict.kind) {
    case 'matches':
      return {
        tone: 'agreed',
        answer: matchWords(verdict.against, planId, nameOf),
        meaning: 'Nothing that it says was changed.',
      }
    case 'consistent':
      return {
        tone: 'neutral',
        answer: 'Consistent with itself, origin not known',
        meaning:
          'The file says what the agreement inside it says. It is no version of this library, so nothing shows who made it: anybody could have made both.',
      }
    case 'altered':
      return {
        tone: 'trouble',
        answer: 'Altered',
        meaning:
          verdict.agreement === null
            ? 'The agreement that it carries is damaged, so it cannot be told what it once said.'
            : 'It does not say any more what it said when it was written.',
      }
    case 'not ours':
      return { tone: 'trouble', answer: 'Not one of ours', meaning: verdict.why }
  }
}

function matchWords(
  against: Against,
  planId: PlanId | null,
  nameOf: (planId: PlanId) => string | null,
): string {
  if (against.kind === 'plan') return 'Matches the draft of this plan'
  const name = against.planId === null ? null : nameOf(against.planId)
  const other = name === null ? 'the agreement of another plan' : `the agreement of “${name}”`
  const whose = against.planId === null || against.planId === planId ? 'this agreement' : other
  return against.kind === 'version'
    ? `Matches version ${against.number} of ${whose}`
    : `Matches version ${against.number} of ${whose}, as an excerpt in another size`
}
