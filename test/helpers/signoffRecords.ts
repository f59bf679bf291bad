import { fingerprintOf } from '../../electron/word/fingerprint.ts'
import { PrintableTree } from '../../electron/word/tree.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { type SignoffEvent, VersionRecord } from '../../shared/agreement/signoff/version.ts'

/** The record of a document as the version that it says, proposed in Berlin, with whatever happened to it. */
export function recordOf(tree: AgreementDocument, events: readonly Record<string, unknown>[]): VersionRecord {
  const fingerprint = fingerprintOf(PrintableTree.parse(tree))
  const signatories = tree.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'signature')
    .map(({ personId, name, title, side }) => ({ personId, name, title, side }))
  return VersionRecord.parse({
    version: {
      number: Number(/\d+/u.exec(tree.version)?.[0] ?? 1),
      fingerprint,
      proposedAt: '2026-03-14T10:30:00.000Z',
      proposedBy: 'Dana Reyes',
      note: 'The first one.',
      zone: 'Europe/Berlin',
      planRevision: 12,
      start: null,
      end: null,
      signatories,
    },
    events: events.map((event) => (event['kind'] === 'signed' ? { fingerprint, ...event } : event)),
  } satisfies Record<keyof VersionRecord, unknown>)
}

/** What the two signatories of the small document have done: one drew a signature with a reservation, the other declined. */
export const happened = [
  {
    kind: 'signed',
    personId: 'person-1',
    reservation: 'Only from April on.',
    mark: {
      kind: 'drawn',
      strokes: [
        [
          [50, 100],
          [120, 30],
          [180, 120],
          [260, 40],
        ],
        [[300, 80]],
      ],
    },
    at: '2026-03-15T10:30:00.000Z',
  },
  {
    kind: 'declined',
    personId: 'person-2',
    reason: 'Too many leads in March.',
    at: '2026-07-16T08:00:00.000Z',
  },
] as const satisfies readonly (Record<string, unknown> & { readonly kind: SignoffEvent['kind'] })[]
