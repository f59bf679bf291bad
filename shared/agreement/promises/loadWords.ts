import type { Plan } from '../../plan/plan.ts'

/** What chances of a promised time rest on. */
export function loadWords({ response, baseline }: Pick<Plan, 'response' | 'baseline'>): string {
  const beside = response === null ? '' : ', or by those on duty for it where they are the tighter limit'
  const waits =
    baseline.sales.backlog === undefined
      ? 'Each month begins with nothing waiting'
      : 'What a month leaves over waits in the next'
  return `Times are kept as far as the load of sales lets them: leads are taken up in the order in which they come, at the pace of what sales can work in the month${beside}. ${waits}.`
}
