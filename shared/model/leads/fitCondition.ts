import type { AttributeCondition, LeadTraits } from '../../plan/leadTraits.ts'
import type { Scoring } from '../../plan/scoring.ts'
import { sameTrait } from '../../plan/traitMeaning.ts'
import { attributeValues, traitNames } from './traitNames.ts'

type Leads = readonly { readonly traits: LeadTraits }[]

const VALUES_MAX = 200
/** Values that are looked through for those that say the same in other words. */
const VALUES_SEEN = 5000

/** What a value of the usual rules is called elsewhere. */
const OTHER_WORDS: readonly (readonly [value: string, words: RegExp])[] = [
  ['c-level', /\b(c ?level|c ?suite|chief|ceo|cto|cfo|coo|cmo|cio|cro|founder|owner|president)\b/],
  ['vp', /\b(vp|svp|evp|vice president)\b/],
  ['director', /\bdirector\b/],
  ['head', /\bhead\b/],
  ['student', /\b(students?|interns?|trainees?)\b/],
  ['private', /\b(private|personal|free|freemail|consumer|webmail)\b/],
]

/**
 * A condition as it is asked of these leads: of the attribute that is about the same, and of the values that leads have
 * there and that say the same. Where leads have nothing like it, the condition stays as it is.
 */
export function fitCondition(condition: AttributeCondition, leads: Leads): AttributeCondition {
  const attribute = sameTrait(condition.attribute, traitNames(leads).attributes)
  if (attribute === null || attribute === condition.attribute) return condition
  if (condition.kind === 'between') return { ...condition, attribute }
  const values = attributeValues(leads, attribute, VALUES_SEEN).filter((value) =>
    condition.values.some((wanted) => saysTheSame(wanted, value)),
  )
  return {
    ...condition,
    attribute,
    values: values.length > 0 ? values.slice(0, VALUES_MAX) : condition.values,
  }
}

/** A scoring whose rules and disqualifiers are asked of what these leads say. */
export function fitScoring(scoring: Scoring, leads: Leads): Scoring {
  return {
    ...scoring,
    rules: scoring.rules.map((rule) =>
      rule.criterion.kind === 'did'
        ? rule
        : Object.assign({}, rule, { criterion: fitCondition(rule.criterion, leads) }),
    ),
    disqualifiers: scoring.disqualifiers.map(({ name, condition }) => ({
      name,
      condition: fitCondition(condition, leads),
    })),
  }
}

function saysTheSame(wanted: string, value: string): boolean {
  const [one, other] = [wanted.trim().toLowerCase(), value.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')]
  const words = OTHER_WORDS.find(([name]) => name === one)?.[1]
  return words ? words.test(other) : one === other.trim()
}
