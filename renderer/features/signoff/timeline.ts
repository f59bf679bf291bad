import type { SignatureMark, VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import type { Format } from '../../../shared/base/format.ts'
import type { Moment } from '../../../shared/base/moment.ts'

/** Something that happened to a version, in words. */
export interface TimelineEntry {
  readonly at: Moment
  readonly who: string
  readonly what: string
  /** What that person said of it; empty where nothing was. */
  readonly said: string
}

/** Everything that happened to a version, the first first. */
export function timelineOf({ version, events }: VersionRecord, format: Format): TimelineEntry[] {
  const nameOf = (personId: string): string =>
    version.signatories.find((signatory) => signatory.personId === personId)?.name ?? personId
  return [
    {
      at: version.proposedAt,
      who: version.proposedBy,
      what: `proposed version ${version.number}`,
      said: version.note,
    },
    ...events.map((event): TimelineEntry => {
      const { at } = event
      switch (event.kind) {
        case 'signed':
          return {
            at,
            who: nameOf(event.personId),
            what: `accepted${event.reservation === '' ? '' : ' with a reservation'}, ${markWords(event.mark)}`,
            said: event.reservation,
          }
        case 'declined':
          return { at, who: nameOf(event.personId), what: 'declined', said: event.reason }
        case 'signature-withdrawn':
          return { at, who: nameOf(event.personId), what: 'withdrew the signature', said: event.reason }
        case 'proposal-withdrawn':
          return { at, who: event.by, what: 'withdrew the proposal', said: event.reason }
        case 'ended':
          return { at, who: event.by, what: `ended it on ${format.day(event.on)}`, said: event.reason }
      }
    }),
  ]
}

/** How somebody has signed. */
function markWords(mark: SignatureMark): string {
  switch (mark.kind) {
    case 'typed':
      return 'name typed'
    case 'drawn':
      return 'signature drawn'
    case 'copy':
      return `signed copy returned: ${mark.fileName}`
  }
}
