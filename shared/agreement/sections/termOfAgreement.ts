import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { ownOr } from '../ownWords.ts'
import { clause, say } from '../words.ts'
import { termWords } from './front.ts'

/** From when to when the agreement holds, what follows it, and how it ends early. */
export function termSection(context: SectionContext): DraftSection {
  const { terms } = context.plan
  return {
    id: 'term-of-agreement',
    title: 'Term',
    blocks: [
      termClause(context),
      clause(
        'renewal',
        ownOr(
          terms.renewal,
          'plan.terms.renewal',
          say`It does not renew automatically. Both sides begin work on the next version a quarter before the term ends; if none is signed by the end of the term, this one applies for one more month, so that no lead is left without rules.`,
          context,
        ),
      ),
      clause('notice', noticeWords(context)),
      clause(
        'survives',
        ownOr(
          terms.survives,
          'plan.terms.survives',
          say`When it ends, leads that were handed over under it are still worked and reported as agreed, until they are won, lost or closed.`,
          context,
        ),
      ),
    ],
  }
}

/** The term in one clause, as the page to sign says it where this section is not there. */
export function termClause(context: SectionContext): DraftBlock {
  return clause('term', say`Term of this agreement: ${termWords(context)}.`)
}

function noticeWords({ plan, fields }: SectionContext): Words {
  const { noticeDays } = plan.terms
  if (noticeDays === null) {
    return say`Either sponsor can end it early, to the end of a month and in writing, after both sponsors have talked.`
  }
  return say`Either sponsor can end it early by ${fields.counted(noticeDays, 'day’s', 'days’', 'plan.terms.noticeDays')} notice in writing, after both sponsors have talked.`
}
