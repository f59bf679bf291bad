import { present } from '../../base/invariant.ts'
import type { Finding } from '../figures.ts'
import { addLists } from '../lists.ts'
import { wholeWorkable } from '../overload.ts'
import { promisedHandover, promisedWork, type PromisedLeads } from '../promisedLeads.ts'
import { sum } from '../../base/sum.ts'
import type { FindingContext } from './findingContext.ts'
import { monthsInWords } from './monthWords.ts'

/** Months in which sales cannot work what is planned, needed or promised; one finding for each. */
export function overloadFindings(context: FindingContext): Finding[] {
  const { plan, figures } = context
  const { workable, handoff, need } = figures
  if (workable.every((leads) => leads === 0)) return [noCapacity(context)]
  const others = handoff.all.map((all, month) => all - (handoff.marketing[month] ?? 0))
  const promise = (promised: PromisedLeads | null, beside: readonly number[]): Finding[] =>
    promised === null
      ? []
      : overloads(
          beside.map((count) => count + promised.aMonth),
          context,
          {
            code: 'promised-above-workable',
            severity: 'blocking',
            what: 'more leads are promised than sales can work',
            todo: 'Promise less, add reps in time, or agree which leads wait.',
            path: ['commitments', promised.index, 'target'],
          },
        )
  return [
    ...promise(promisedHandover(plan), others),
    ...promise(
      promisedWork(plan),
      others.map(() => 0),
    ),
    ...overloads(handoff.all, context, {
      code: 'planned-above-workable',
      severity: 'warning',
      what: 'more leads are planned than sales can work',
      todo: 'Spread them over the months, add reps in time, or agree which leads wait.',
      path: ['baseline', 'segments'],
    }),
    ...(need.kind === 'reachable'
      ? overloads(addLists([need.handoff, others], others.length), context, {
          code: 'needed-above-workable',
          severity: 'warning',
          what: 'the goal needs more leads than sales can work',
          todo: 'Raise a conversion rate or the deal value, add reps in time, or lower the goal.',
          path: ['goal', 'amounts'],
        })
      : []),
    ...goneCold(context),
  ]
}

/** Months in which leads that waited too long go cold. */
function goneCold({ figures: { backlog, months }, format }: FindingContext): Finding[] {
  const expired = backlog?.expired ?? []
  const cold = months.filter((_, month) => (expired[month] ?? 0) >= 0.5)
  if (cold.length === 0) return []
  return [
    {
      code: 'leads-go-cold',
      severity: 'warning',
      message: `${monthsInWords(cold, format)}: ${format.count(sum(expired))} leads in all go cold before sales can work them. Spread the leads over the months, add reps in time, or let them wait longer.`,
      path: ['baseline', 'sales', 'backlog'],
    },
  ]
}

function noCapacity({ plan }: FindingContext): Finding {
  const { reps, hours } = plan.baseline.sales
  const todo =
    hours === undefined
      ? 'Add the reps, and how many leads one of them works in a month.'
      : 'Add the reps, working hours in the calendar, and the share of them that is for leads.'
  return {
    code: 'no-capacity',
    severity: 'blocking',
    message: `Sales can work no lead at all. ${todo}`,
    path: ['baseline', 'sales', reps.length === 0 ? 'reps' : hours === undefined ? 'leadsPerRep' : 'hours'],
  }
}

interface Words extends Pick<Finding, 'code' | 'severity' | 'path'> {
  readonly what: string
  readonly todo: string
}

function overloads(
  leads: readonly number[],
  { figures, format }: FindingContext,
  { code, severity, path, what, todo }: Words,
): Finding[] {
  const { months, workable } = figures
  const excess = leads.map((count, month) => count - (workable[month] ?? 0))
  const over = months.filter((_, month) => (excess[month] ?? 0) >= 1)
  if (over.length === 0) return []
  const worst = excess.indexOf(Math.max(...excess))
  const against = `${format.count(leads[worst] ?? 0)} against ${format.count(wholeWorkable(figures)[worst] ?? 0)}`
  const inWorst = over.length === 1 ? '' : ` in ${format.month(present(months[worst], 'month'))}`
  return [
    {
      code,
      severity,
      message: `${monthsInWords(over, format)}: ${what}, ${against}${inWorst}. ${todo}`,
      path,
    },
  ]
}
