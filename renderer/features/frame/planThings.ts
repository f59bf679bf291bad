import { createFormat } from '../../../shared/base/format.ts'
import { listDrivers } from '../../../shared/model/driverList.ts'
import type { DriverKey } from '../../../shared/plan/drivers.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { metricNames } from '../../text/metricNames.ts'
import { namedPlaces } from '../../text/namedPlaces.ts'
import { sideNames } from '../../text/sideNames.ts'

/** Something of the plan that has a name and a place where it is changed. */
export interface PlanThing {
  readonly group: string
  readonly label: string
  readonly words?: string
  readonly detail?: string
  readonly target:
    | { readonly kind: 'place'; readonly path: readonly (string | number)[] }
    | { readonly kind: 'slider'; readonly driver: DriverKey }
}

/** Everything in a plan that can be looked for by its name: first what is one's own, then single fields. */
export function planThings(plan: Plan): readonly PlanThing[] {
  const { segments, stages, personas, definitions, commitments, people, calendar, baseline } = plan
  const format = createFormat(plan.company.locale, plan.company.currency)
  const { glossary, triggerEvents, qualification, scoring, routing, rejectReasons, nurtureTracks } =
    definitions
  return [
    ...list('Kinds of leads', namesOf(segments), ['segments'], 'segment kind of lead'),
    ...list('Stages', namesOf(stages), ['stages'], 'stage'),
    ...listDrivers(plan).map(({ key, label }) => ({
      group: 'Sliders',
      label,
      words: `driver slider ${OTHER_WORDS[key.split(':')[0] ?? ''] ?? ''}`,
      target: { kind: 'slider' as const, driver: key },
    })),
    ...list('Personas', namesOf(personas.buyers), ['personas', 'buyers'], 'persona buyer'),
    ...commitments.map(({ side, metric }, index) => ({
      group: 'Promises',
      label: `${sideNames[side]}: ${metricNames[metric.kind]}`,
      words: 'promise commitment',
      detail: 'segmentId' in metric ? (segments.find(({ id }) => id === metric.segmentId)?.name ?? '') : '',
      target: at('commitments', index),
    })),
    ...people.map(({ name, title }, index) => ({
      group: 'People',
      label: name,
      words: `person ${title}`,
      detail: title,
      target: at('people', index),
    })),
    ...list('Reps', namesOf(baseline.sales.reps), ['baseline', 'sales', 'reps'], 'rep person'),
    ...list(
      'Words',
      glossary.map(({ term }) => term),
      ['definitions', 'glossary'],
      'term glossary definition',
    ),
    ...list('Trigger events', namesOf(triggerEvents), ['definitions', 'triggerEvents'], 'trigger'),
    ...list(
      'Qualification',
      namesOf(qualification?.items ?? []),
      ['definitions', 'qualification', 'items'],
      'checklist',
    ),
    ...list('Scoring rules', namesOf(scoring?.rules ?? []), ['definitions', 'scoring', 'rules'], 'points'),
    ...list('Routing rules', namesOf(routing?.rules ?? []), ['definitions', 'routing', 'rules'], 'routing'),
    ...list(
      'Returned leads',
      rejectReasons.map(({ code }) => code),
      ['definitions', 'rejectReasons'],
      'reject reason',
    ),
    ...list('Nurture tracks', namesOf(nurtureTracks), ['definitions', 'nurtureTracks'], 'nurture'),
    ...calendar.holidays.map(({ day: on, name }, index) => ({
      group: 'Holidays',
      label: name === '' ? format.day(on) : name,
      words: `holiday ${on}`,
      detail: format.day(on),
      target: at('calendar', 'holidays', index),
    })),
    ...namedPlaces.map(({ name, path, words = '' }) => ({
      group: 'Fields',
      label: name,
      words,
      target: at(...path),
    })),
  ]
}

/** Things of a list, each where it stands in it. */
function list(group: string, names: readonly string[], path: readonly string[], words: string): PlanThing[] {
  return names.map((label, index) => ({ group, label, words, target: at(...path, index) }))
}

/** What the drivers of a kind are called by others, by the beginning of their keys. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  entries: 'volume',
  rate: 'conversion rate',
  lag: 'lag time',
  spend: 'cost budget',
}

function at(...path: (string | number)[]): PlanThing['target'] {
  return { kind: 'place', path }
}

function namesOf(things: readonly { readonly name: string }[]): string[] {
  return things.map(({ name }) => name)
}
