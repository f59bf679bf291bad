import type { LeadTraits } from '../leadTraits.ts'
import { createChance, pick, type Chance } from './chance.ts'

/** A made-up lead before it has become anything. */
export interface DrawnLead {
  readonly attributes: LeadTraits['attributes']
  /** Behaviours by the share of the time before the hand-off at which they come, 0 on the first day. */
  readonly behaviours: readonly (readonly [name: string, at: number])[]
  /** How well it gets on, as a logarithm of odds. */
  readonly strength: number
}

/** Values of an attribute: how often they come, and what they do to the odds of getting on, as a logarithm. */
type Values = readonly (readonly [value: { readonly name: string; readonly pull: number }, weight: number])[]

const value = (name: string, weight: number, pull: number): Values[number] => [{ name, pull }, weight]

const INDUSTRIES: Values = [
  value('Field service', 24, 0.6),
  value('Facility management', 18, 0.5),
  value('Installation', 14, 0.4),
  // Wanted by the profile, though it closes no better than what lies outside.
  value('Equipment rental', 9, 0),
  value('Retail', 13, -0.2),
  value('Education', 11, -0.6),
  value('Software', 11, -0.2),
]

const FUNCTIONS: Values = [
  value('Dispatch', 20, 0.5),
  value('Scheduling', 13, 0.5),
  value('Operations', 25, 0.4),
  value('Finance', 14, 0),
  value('Marketing', 15, -0.5),
  value('IT', 13, -0.3),
]

/** Titles get points in the example's scoring, and say nothing about closing. */
const SENIORITIES: Values = [
  value('VP', 7, 0),
  value('Director', 16, 0),
  value('Head', 17, 0),
  value('Manager', 38, 0),
  value('Specialist', 22, 0),
]

/** Neither does the country. */
const COUNTRIES: Values = [
  value('United States', 76, 0),
  value('Canada', 17, 0),
  value('United Kingdom', 4, 0),
  value('Mexico', 3, 0),
]

const RELATIONS: Values = [value('Student', 3, -6), value('Consultant', 3, -6), value('Competitor', 1, -6)]
const KNOWN_RELATION = 0.07

/** Employees lie between these, evenly on a logarithmic scale; in the middle they are the customers that are wanted. */
const EMPLOYEES = { least: 12, most: 2400, wanted: [50, 1000], tooSmall: 20 } as const

const PRIVATE_MAIL = { share: 0.12, pull: -1 }

const PULLS: Readonly<Record<string, number>> = {
  'Asked for a demo': 0.4,
  'Asked to be called': 0.8,
  'Visited the price page': 0.8,
  'Attended a webinar': 0.2,
  'Downloaded a paper': 0,
}

/** What leads of each segment do: all of them on the first day, or a share of them some time before the hand-off. */
const BEHAVIOURS: Readonly<Record<string, Readonly<Record<string, number | 'first'>>>> = {
  'demo-request': {
    'Asked for a demo': 'first',
    'Visited the price page': 0.5,
    'Attended a webinar': 0.12,
    'Downloaded a paper': 0.3,
  },
  webinar: {
    'Attended a webinar': 'first',
    'Visited the price page': 0.24,
    'Asked to be called': 0.03,
    'Downloaded a paper': 0.35,
  },
  content: {
    'Downloaded a paper': 'first',
    'Visited the price page': 0.16,
    'Asked to be called': 0.015,
    'Attended a webinar': 0.12,
  },
  partner: { 'Asked to be called': 0.7, 'Visited the price page': 0.4 },
}

/** Leads of a segment, as far as they are what they are and do what they do before the hand-off. */
export function drawLeads(segment: string, size: number): DrawnLead[] {
  const chance = (name: string): Chance => createChance(`${segment}:${name}`, size)
  const attributes = [
    ['Industry', INDUSTRIES, chance('industry')],
    ['Function', FUNCTIONS, chance('function')],
    ['Seniority', SENIORITIES, chance('seniority')],
    ['Country', COUNTRIES, chance('country')],
    ['Relation', RELATIONS, chance('relation')],
  ] as const
  const [employees, mail, hasRelation] = [chance('employees'), chance('mail'), chance('has relation')]
  const behaviours = Object.entries(BEHAVIOURS[segment] ?? {}).map(
    ([name, share]) => [name, share, chance(`${name}, whether`), chance(`${name}, when`)] as const,
  )
  return Array.from({ length: size }, (_, place) => {
    const count = employeesAt(employees(place))
    const isPrivate = mail(place) < PRIVATE_MAIL.share
    const isRelated = hasRelation(place) < KNOWN_RELATION
    const known = attributes.flatMap(([name, values, at]) => {
      const picked = name === 'Relation' && !isRelated ? undefined : pick(values, at(place))
      return picked ? [{ name, value: picked.name, pull: picked.pull }] : []
    })
    const done = behaviours.flatMap(([name, share, whether, when]): [string, number][] =>
      share === 'first' ? [[name, 0]] : whether(place) < share ? [[name, when(place)]] : [],
    )
    return {
      attributes: {
        Employees: count,
        ...Object.fromEntries(known.map((one) => [one.name, one.value])),
        'Email type': isPrivate ? 'Private' : 'Work',
      },
      behaviours: done,
      strength:
        sizePull(count) +
        (isPrivate ? PRIVATE_MAIL.pull : 0) +
        known.reduce((total, { pull }) => total + pull, 0) +
        done.reduce((total, [name]) => total + (PULLS[name] ?? 0), 0),
    }
  })
}

function employeesAt(chance: number): number {
  const { least, most } = EMPLOYEES
  return Math.round(least * (most / least) ** chance)
}

function sizePull(count: number): number {
  const [from, to] = EMPLOYEES.wanted
  if (count < EMPLOYEES.tooSmall) return -6
  return count >= from && count <= to ? 0.6 : -0.3
}
