import type { Format } from '../../base/format.ts'
import type { VersionState } from './standing.ts'
import type { ToldStanding } from './toldStanding.ts'

/** What states are called. */
export const STATE_NAMES: Readonly<Record<VersionState, string>> = {
  proposed: 'Proposed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  signed: 'Signed',
  'in-force': 'In force',
  superseded: 'Superseded',
  ended: 'Ended',
}

/** Where a version stands, and whether it holds, as a sentence. */
export function standingWords(
  { state, since, successor }: ToldStanding,
  format: Pick<Format, 'day'>,
): string {
  const on = since === null ? '' : ` ${format.day(since)}`
  switch (state) {
    case 'proposed':
      return 'Proposed; not all have signed. It is not in force.'
    case 'declined':
      return `Declined on${on}. It is not in force.`
    case 'withdrawn':
      return `Its proposal was withdrawn on${on}. It is not in force.`
    case 'signed':
      return `All have signed. It is in force from${on} on.`
    case 'in-force':
      return `In force since${on}.`
    case 'superseded':
      return `Superseded by version ${successor} on${on}. It is no longer in force.`
    case 'ended':
      return `Ended on${on}. It is no longer in force.`
  }
}
