import type { Draft } from 'immer'
import { PersonaId } from '../ids.ts'
import type { Persona } from '../personas.ts'
import type { Plan } from '../plan.ts'
import { freshId } from './freshId.ts'

type PlanDraft = Draft<Plan>

/** Adds a persona of whom nothing is known but a name. */
export function addPersona(plan: PlanDraft, name: string): PersonaId {
  return append(plan, {
    name,
    jobTitles: '',
    buyingRole: 'decision-maker',
    attributes: [],
    behaviours: '',
    goals: '',
    pains: '',
    objections: '',
    disqualifiers: [],
    segmentIds: [],
  })
}

/** Adds a persona that is written out, to be made one's own. */
export function addStarterPersona(plan: PlanDraft): PersonaId {
  return append(plan, {
    name: 'Head of the department',
    jobTitles: 'Head of, Director of, Vice President',
    buyingRole: 'decision-maker',
    attributes: [
      { name: 'Team', wanted: 'Leads ten people or more who would use the product', condition: null },
    ],
    behaviours: 'Reads what peers in other companies did.\nAsks a colleague before asking a supplier.',
    goals:
      'Reach the targets of the year with the people there are.\nShow the board what the team contributes.',
    pains: 'Figures that disagree from report to report.\nWork by hand that nobody has time for.',
    objections: 'We have tried something like it.\nThe team has no time to learn a new tool this quarter.',
    disqualifiers: [{ name: 'Has no say in the budget', condition: null }],
    segmentIds: [],
  })
}

/** Adds a copy of a persona right after it. */
export function duplicatePersona(plan: PlanDraft, id: PersonaId): void {
  const { buyers } = plan.personas
  const at = buyers.findIndex((persona) => persona.id === id)
  const found = buyers[at]
  if (!found) return
  const name = `${found.name.slice(0, NAME_MAX - COPY.length).toWellFormed()}${COPY}`
  const copy: Draft<Persona> = {
    ...found,
    id: newId(plan, name),
    name,
    attributes: found.attributes.map((attribute) => ({ ...attribute })),
    disqualifiers: found.disqualifiers.map((disqualifier) => ({ ...disqualifier })),
    segmentIds: [...found.segmentIds],
  }
  buyers.splice(at + 1, 0, copy)
}

/** Moves a persona so many places towards the end of the list, or towards its start where `by` is below 0. */
export function movePersona(plan: PlanDraft, id: PersonaId, by: number): void {
  const { buyers } = plan.personas
  const at = buyers.findIndex((persona) => persona.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= buyers.length) return
  buyers.splice(to, 0, ...buyers.splice(at, 1))
}

export function removePersona(plan: PlanDraft, id: PersonaId): void {
  plan.personas.buyers = plan.personas.buyers.filter((persona) => persona.id !== id)
}

const COPY = ' (copy)'
const NAME_MAX = 200

function append(plan: PlanDraft, persona: Draft<Omit<Persona, 'id'>>): PersonaId {
  const id = newId(plan, persona.name)
  plan.personas.buyers.push({ id, ...persona })
  return id
}

function newId(plan: PlanDraft, name: string): PersonaId {
  return PersonaId.parse(
    freshId(
      name,
      plan.personas.buyers.map((persona) => persona.id),
    ),
  )
}
