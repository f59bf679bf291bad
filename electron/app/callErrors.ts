import { fail } from '../../shared/base/result.ts'
import type { CallError } from '../../shared/contract/errors.ts'
import { problemLine, type Problem } from '../../shared/plan/problem.ts'
import type { PlanTrouble } from '../database/repositories/plans.ts'
import type { Trouble } from '../database/trouble.ts'

type Failed = { readonly ok: false; readonly error: CallError }

export function failure(code: CallError['code'], message: string): Failed {
  return fail({ code, message })
}

export const cancelled = failure('cancelled', 'Cancelled; nothing was changed.')

export function planFailure(trouble: PlanTrouble): Failed {
  return trouble === 'not-found'
    ? failure(
        'not-found',
        'There is no such plan in this library, or it was deleted. Choose one from the list.',
      )
    : failure(
        'plan-damaged',
        'What is stored of this plan is not what was saved: the disk has changed it. The other plans are not affected. Restore a backup to get it back.',
      )
}

/** A library in trouble as a call's failure; what only recovery can mend is told as `not-ready`. */
export function troubleFailure({ code, message }: Trouble): Failed {
  const onTheWire =
    code === 'damaged' || code === 'too-new' || code === 'migration-failed' ? 'not-ready' : code
  return failure(onTheWire, message)
}

export function problemsFailure(code: CallError['code'], said: string, problems: readonly Problem[]): Failed {
  const shown = problems.slice(0, 5).map(problemLine)
  const more = problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : []
  return fail({
    code,
    message: `${said} ${[...shown, ...more].join(' · ')}`,
    problems: problems.map(({ path, message }) => ({ path: [...path], message })),
  })
}
