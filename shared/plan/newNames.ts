import type { OpenPoint } from './stepNeeds.ts'
import type { Plan } from './plan.ts'

/** What the value is that a condition asks for before somebody has said it. */
const NO_VALUE_YET = 'Value'

const NEW_NAME =
  /^New (activity|attribute|class|disqualifier|event|holiday|initiative|kind|level|meeting|person( \((marketing|sales)\))?|persona|point|reason|report|rule|segment|stage|taker|track|word)( \d+)?$/

/** Whether this is what something is called before somebody has named it, such as "New kind 2". */
export function isNewName(name: string): boolean {
  return NEW_NAME.test(name)
}

/** Kinds of leads and people that nobody has named yet. */
export function unnamedInPlan({ segments, people }: Plan): OpenPoint[] {
  return [
    ...unnamed('the kind of leads', 'kinds of leads', segments, 'segments'),
    ...unnamed('the person', 'people', people, 'people'),
  ]
}

/** Stages, words, takers and so on that nobody has named yet, and conditions without a value. */
export function unnamedInDefinitions({ stages, definitions }: Plan): OpenPoint[] {
  const { glossary, triggerEvents, scoring, routing, rejectReasons, nurtureTracks } = definitions
  const rules = [
    ...(scoring?.rules ?? []).map(({ name, criterion }, index) => ({
      name,
      conditions: [criterion],
      path: ['scoring', 'rules', index],
    })),
    ...(scoring?.disqualifiers ?? []).map(({ name, condition }, index) => ({
      name,
      conditions: [condition],
      path: ['scoring', 'disqualifiers', index],
    })),
    ...(routing?.rules ?? []).map(({ name, when }, index) => ({
      name,
      conditions: when,
      path: ['routing', 'rules', index],
    })),
  ]
  return [
    ...unnamed('the stage', 'stages', stages, 'stages'),
    ...unnamed(
      'the word',
      'words',
      glossary.map(({ term }) => ({ name: term })),
      'definitions',
      'glossary',
    ),
    ...unnamed('the trigger event', 'trigger events', triggerEvents, 'definitions', 'triggerEvents'),
    ...unnamed(
      'who takes leads',
      'takers of leads',
      routing?.takers ?? [],
      'definitions',
      'routing',
      'takers',
    ),
    ...unnamed(
      'the reason',
      'reasons',
      rejectReasons.map(({ code }) => ({ name: code })),
      'definitions',
      'rejectReasons',
    ),
    ...unnamed('the nurture track', 'nurture tracks', nurtureTracks, 'definitions', 'nurtureTracks'),
    ...rules.flatMap(({ name, conditions, path }): OpenPoint[] =>
      conditions.some((condition) => condition.kind === 'is' && condition.values.includes(NO_VALUE_YET))
        ? [{ message: `Say which value the rule “${name}” asks for.`, path: ['definitions', ...path] }]
        : [],
    ),
  ]
}

function unnamed(
  what: string,
  many: string,
  list: readonly { readonly name: string }[],
  ...path: readonly string[]
): OpenPoint[] {
  return list.flatMap(({ name }, index) =>
    isNewName(name)
      ? [
          {
            message: `Name ${what} that is called “${name}”.`,
            path: [...path, index],
            alike: `${many} are not named yet.`,
          },
        ]
      : [],
  )
}
