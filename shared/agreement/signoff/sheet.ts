import { dayIn, type Moment, momentText } from '../../base/moment.ts'
import type { Block, Inline } from '../document.ts'
import {
  DATE_LABEL,
  DECISION_LABEL,
  DECISIONS,
  grouped,
  NAME_LABEL,
  REASON_LABEL,
  SIGNATURE_LABEL,
  signatoryName,
  signedFor,
} from '../signoffWords.ts'
import type { PersonId } from '../../plan/ids.ts'
import type { FilledIn } from '../verdict.ts'
import { standings, type VersionState } from './standing.ts'
import type { Signatory, SignatureMark, SignoffEvent, VersionRecord } from './version.ts'

/** A signature that was drawn with a pen or finger, and by whom. */
export interface Drawing {
  readonly kind: 'drawing'
  readonly strokes: Extract<SignatureMark, { kind: 'drawn' }>['strokes']
  readonly name: string
}

/** A block of the sheet: one as the agreement has them, or a drawn signature. */
export type SheetBlock = Block | Drawing

export const SHEET_TITLE = 'Sign-off sheet'

/**
 * What each signatory has said of a version, on pages of their own after the agreement; the fingerprint does not cover it.
 * @param locale BCP 47 tag by which moments are written, each with the zone of the version
 */
export function signoffSheet(record: VersionRecord, locale: string): SheetBlock[] {
  const { version } = record
  const at = (moment: Moment): string => momentText(moment, version.zone, locale)
  return [
    {
      kind: 'paragraph',
      note: true,
      inlines: words(
        'What each signatory said of this version, as the app recorded it. It is evidence inside the company, not a qualified electronic signature. The fingerprint covers the agreement, not this sheet.',
      ),
    },
    facts('sheet-version', 'What was proposed', [
      ['Version', `Version ${version.number}`],
      ['Fingerprint', grouped(version.fingerprint)],
      [
        'Proposed',
        `${at(version.proposedAt)} by ${version.proposedBy}, from revision ${version.planRevision} of the plan`,
      ],
      ...(version.note === '' ? [] : [['What is different', version.note] as const]),
    ]),
    ...stancesOf(record).flatMap((stance, index) =>
      stanceBlocks(stance, `sheet-${index + 1}`, version.number, at),
    ),
    ...timeline(record, at),
  ]
}

/** What the sheet says of each signatory who has answered, as what was filled in. */
export function sheetAnswers(record: VersionRecord, locale: string): FilledIn[] {
  return stancesOf(record).flatMap(({ signatory, event }) =>
    event === null
      ? []
      : answersOf(event, (moment) => momentText(moment, record.version.zone, locale)).map(
          ([label, value]): FilledIn => ({ name: signatory.name, label, value, how: 'sign-off sheet' }),
        ),
  )
}

/**
 * What stands in the place of a signature once a version waits for none there any more; null where there is still to be signed.
 * @param record what was done with the version; null where nothing was
 * @param locale BCP 47 tag by which the moment is written
 */
export function wordsInPlace(
  record: VersionRecord | null,
  state: VersionState,
  personId: PersonId,
  locale: string,
): SignedWords | null {
  const said = record === null ? null : signedWords(record, personId, locale)
  return said ?? (state === 'proposed' ? null : [[DECISION_LABEL, 'Nothing was said']])
}

/** By label what was said. */
export type SignedWords = readonly (readonly [label: string, value: string])[]

function signedWords(record: VersionRecord, personId: PersonId, locale: string): SignedWords | null {
  const stance = stancesOf(record).find(({ signatory }) => signatory.personId === personId)
  if (stance === undefined || stance.event === null) return null
  const { event, signatory } = stance
  return answersOf(event, (moment) => momentText(moment, record.version.zone, locale)).map(
    ([label, value]) => [
      label,
      label === SIGNATURE_LABEL && event.kind === 'signed' ? markInPlace(event.mark, signatory) : value,
    ],
  )
}

function markInPlace(mark: SignatureMark, { name }: Signatory): string {
  switch (mark.kind) {
    case 'typed':
      return isNameOf(mark.name, name)
        ? `${mark.name} (typed)`
        : `${mark.name} (typed; this is not the name of the signatory)`
    case 'drawn':
      return 'Drawn, as the sign-off sheet shows'
    case 'copy':
      return `Signed copy ${mark.fileName}`
  }
}

/** Whether what was typed is somebody's name, however it is spaced and capitalised. */
export function isNameOf(typed: string, name: string): boolean {
  return folded(typed) === folded(name)
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

function stanceBlocks(
  { signatory, event }: SignatoryStance,
  id: string,
  version: number,
  at: (moment: Moment) => string,
): SheetBlock[] {
  const signed =
    event?.kind === 'signed' ? `Version ${version}, fingerprint ${grouped(event.fingerprint)}` : null
  return [
    facts(id, signedFor(signatory.side), [
      [NAME_LABEL, signatoryName(signatory)],
      ...answersOf(event, at),
      ...(signed === null ? [] : [['Signed for', signed] as const]),
    ]),
    ...markPicture(event, signatory.name),
  ]
}

interface SignatoryStance {
  readonly signatory: Signatory
  readonly event: Answer | null
}

type Answer = Extract<SignoffEvent, { kind: 'signed' | 'declined' }>

function stancesOf(record: VersionRecord): SignatoryStance[] {
  // The stances do not depend on the day; only whether the version is in force does.
  const today = dayIn(record.version.proposedAt, record.version.zone)
  return (standings([record], today)[0]?.signatories ?? []).map(({ signatory, stance }) => ({
    signatory,
    event: stance.kind === 'open' ? null : stance,
  }))
}

function answersOf(event: Answer | null, at: (moment: Moment) => string): (readonly [string, string])[] {
  const [accept, withReservation, decline] = DECISIONS
  if (event === null) return [[DECISION_LABEL, 'Nothing said yet']]
  if (event.kind === 'declined') {
    return [
      [DECISION_LABEL, decline],
      [REASON_LABEL, event.reason],
      [DATE_LABEL, at(event.at)],
    ]
  }
  return [
    [DECISION_LABEL, event.reservation === '' ? accept : withReservation],
    ...(event.reservation === '' ? [] : [[REASON_LABEL, event.reservation] as const]),
    [SIGNATURE_LABEL, markWords(event.mark)],
    [DATE_LABEL, at(event.at)],
  ]
}

function markWords(mark: SignatureMark): string {
  switch (mark.kind) {
    case 'typed':
      return `${mark.name} (typed)`
    case 'drawn':
      return 'Drawn, as shown below'
    case 'copy':
      return `Signed copy ${mark.fileName}, SHA-256 ${grouped(mark.sha256)}`
  }
}

function markPicture(event: SignoffEvent | null, name: string): SheetBlock[] {
  return event?.kind === 'signed' && event.mark.kind === 'drawn'
    ? [{ kind: 'drawing', strokes: event.mark.strokes, name }]
    : []
}

/** Everything that happened, in its order; signatures that were taken back are shown here too. */
function timeline(record: VersionRecord, at: (moment: Moment) => string): SheetBlock[] {
  const { version, events } = record
  const current = new Set(stancesOf(record).map(({ event }) => event))
  const nameOf = (event: SignoffEvent): string =>
    'personId' in event
      ? (version.signatories.find(({ personId }) => personId === event.personId)?.name ?? 'Somebody else')
      : event.by
  const table: Block = {
    kind: 'table',
    id: 'sheet-events',
    caption: 'What happened',
    description: 'Everything that was done with this version, in the order in which it was done.',
    columns: [
      { heading: 'When', align: 'start', share: 0.27 },
      { heading: 'Who', align: 'start', share: 0.23 },
      { heading: 'What', align: 'start', share: 0.5 },
    ],
    rows: events.map((event) => [words(at(event.at)), words(nameOf(event)), words(eventWords(event))]),
  }
  const takenBack = events.filter((event) => event.kind === 'signed' && !current.has(event))
  return [table, ...takenBack.flatMap((event) => markPicture(event, `${nameOf(event)}, taken back`))]
}

function eventWords(event: SignoffEvent): string {
  switch (event.kind) {
    case 'signed':
      return `${event.reservation === '' ? 'Accepted' : `Accepted with reservation: ${event.reservation}`} · ${markWords(event.mark)}`
    case 'declined':
      return `Declined: ${event.reason}`
    case 'signature-withdrawn':
      return because('Took the signature back', event.reason)
    case 'proposal-withdrawn':
      return because('Took the proposal back', event.reason)
    case 'ended':
      return because(`Ended the agreement on ${event.on}`, event.reason)
  }
}

function because(what: string, reason: string): string {
  return reason === '' ? what : `${what}: ${reason}`
}

function facts(id: string, title: string, items: readonly (readonly [string, string])[]): Block {
  return { kind: 'facts', id, title, items: items.map(([label, value]) => ({ label, value: words(value) })) }
}

function words(text: string): Inline[] {
  return [{ kind: 'text', text }]
}
