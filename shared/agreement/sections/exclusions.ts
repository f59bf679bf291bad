import type { SectionContext } from '../context.ts'
import type { DraftBlock, Words } from '../draft.ts'
import type { FieldSource } from '../fields.ts'
import { isShown } from '../sectionOrder.ts'
import { clause, plain, say, see } from '../words.ts'

/**
 * The one list of what keeps a lead from being handed over: what the profile of customers excludes, and what the score does. It
 * stands with the profile, or with the score where the agreement has no profile.
 */
export function exclusionBlocks(context: SectionContext): DraftBlock[] {
  const all = exclusions(context)
  if (all.length === 0) return []
  return [
    clause('exclusions', say`Marketing does not hand over leads to which any of these applies:`),
    { kind: 'list', ordered: false, items: all },
  ]
}

/** A reference to the list, such as " (see 6.2)"; nothing where nothing is excluded. */
export function seeExclusions(context: SectionContext): Words {
  return exclusions(context).length === 0 ? [] : [see('exclusions')]
}

/** Leads of the list in a sentence on what does not count; competitors where there is no list. */
export function excludedLeads(context: SectionContext): Words {
  return exclusions(context).length === 0 ? plain('competitors') : say`excluded leads${see('exclusions')}`
}

/** Whether the list stands with the score. */
export function isWithScore({ plan }: SectionContext): boolean {
  return !isShown('targets', plan)
}

/** What the score excludes in words that begin those of the profile is the same, said in short. */
export function exclusions({ plan, fields }: SectionContext): Words[] {
  const profile = plan.personas.profile.disqualifiers.map(({ name }) => name)
  const score = plan.definitions.scoring?.disqualifiers.map(({ name }) => name) ?? []
  const item = (name: string, source: FieldSource): Words => say`${fields.text(name, source)}`
  return [
    ...profile.map((name, index) => item(name, `plan.personas.profile.disqualifiers.${index}.name`)),
    ...score.flatMap((name, index) =>
      profile.some((known) => key(known).startsWith(key(name)))
        ? []
        : [item(name, `plan.definitions.scoring.disqualifiers.${index}.name`)],
    ),
  ]
}

function key(name: string): string {
  return name.trim().toLowerCase()
}
