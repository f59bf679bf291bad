import type { VersionState } from '../../../shared/agreement/signoff/standing.ts'
import { standingWords } from '../../../shared/agreement/signoff/standingWords.ts'
import type { Against, Verdict } from '../../../shared/agreement/verdict.ts'
import type { Format } from '../../../shared/base/format.ts'
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
 * @param format by which days are written
 */
export function verdictWords(
  verdict: Verdict,
  planId: PlanId | null,
  nameOf: (planId: PlanId) => string | null,
  format: Pick<Format, 'day'>,
): VerdictWords {
  switch (verdict.kind) {
    case 'matches':
      return {
        tone: holds(verdict.against) ? 'agreed' : 'neutral',
        answer: matchWords(verdict.against, planId, nameOf),
        meaning: `Nothing that it says was changed. ${standingOf(verdict.against, format)}`.trim(),
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

/** Whether both sides go by it, or may still come to. What is a true copy of a version that does not hold is no good news. */
function holds(against: Against): boolean {
  return against.kind === 'plan' || !OVER.has(against.standing.state)
}

const OVER: ReadonlySet<VersionState> = new Set(['declined', 'withdrawn', 'superseded', 'ended'])

/** Where the version stands by now, whatever the file says. */
function standingOf(against: Against, format: Pick<Format, 'day'>): string {
  return against.kind === 'plan'
    ? ''
    : `Version ${against.number} today: ${standingWords(against.standing, format)}`
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
