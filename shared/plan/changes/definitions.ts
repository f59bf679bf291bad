import type { Draft } from 'immer'
import type { Definitions, Term } from '../definitions.ts'
import { NurtureTrackId, RejectReasonId, TakerId, type StageId } from '../ids.ts'
import type { Plan } from '../plan.ts'
import type { Routing } from '../routing.ts'
import { USUAL_GLOSSARY } from '../usualGlossary.ts'
import type { UsualReason } from '../usualReasons.ts'
import { namesOf } from '../termNames.ts'
import { freshId } from './freshId.ts'

type Changed = Draft<Definitions>

/** Those of the usual terms that are neither in the glossary nor the name of a stage, by their name or its short form. */
export function missingTerms({ stages, definitions }: Pick<Plan, 'stages' | 'definitions'>): Term[] {
  const explained = new Set(
    [...stages.map(({ name }) => name), ...definitions.glossary.map(({ term }) => term)].flatMap(namesOf),
  )
  return USUAL_GLOSSARY.filter(({ term }) => !namesOf(term).some((name) => explained.has(name)))
}

/** Adds a reason for which sales may give a lead back; a treatment is chosen already, the rest is for people to say. */
export function addRejectReason(
  definitions: Changed,
  reason: UsualReason = {
    code: 'New reason',
    meaning: '',
    evidence: '',
    treatment: 'nurture',
    coolOffDays: null,
  },
): void {
  const taken = definitions.rejectReasons.map(({ id }) => id)
  const id = RejectReasonId.parse(freshId(reason.code, taken))
  definitions.rejectReasons.push({ ...reason, id, nurtureTrackId: null })
}

export function addNurtureTrack(definitions: Changed, name: string): void {
  const taken = definitions.nurtureTracks.map(({ id }) => id)
  const id = NurtureTrackId.parse(freshId(name, taken))
  definitions.nurtureTracks.push({ id, name, owner: 'marketing', leads: '', contents: '', reEntry: '' })
}

/** Takes a track out; reasons that sent leads there send them nowhere in particular. */
export function removeNurtureTrack(definitions: Changed, id: NurtureTrackId): void {
  definitions.nurtureTracks = definitions.nurtureTracks.filter((track) => track.id !== id)
  for (const reason of definitions.rejectReasons) {
    if (reason.nurtureTrackId === id) reason.nurtureTrackId = null
  }
}

export function addTaker(routing: Draft<Routing>, name: string): void {
  const taken = routing.takers.map(({ id }) => id)
  routing.takers.push({ id: TakerId.parse(freshId(name, taken)), name, weight: 1, cap: null })
}

/** Takes somebody out of the routing, with the rules that route to nobody else. */
export function removeTaker(routing: Draft<Routing>, id: TakerId): void {
  routing.takers = routing.takers.filter((taker) => taker.id !== id)
  routing.rules = routing.rules.filter((rule) => rule.to !== id)
}

/** Puts a lead that the sides disagreed about among the examples of a stage, or among what only seems to belong there. */
export function addExample(
  plan: Draft<Plan>,
  stageId: StageId,
  part: 'examples' | 'counterExamples',
  { lead, note }: { readonly lead: string; readonly note: string },
): void {
  const stage = plan.stages.find(({ id }) => id === stageId)
  stage?.[part].push(note === '' ? lead : `${lead}: ${note}`)
}
