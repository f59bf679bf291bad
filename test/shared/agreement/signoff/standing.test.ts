import { describe, expect, it } from 'vitest'
import { mayHappen, standings } from '../../../../shared/agreement/signoff/standing.ts'
import {
  AgreementVersion,
  SignoffEvent,
  type VersionRecord,
} from '../../../../shared/agreement/signoff/version.ts'
import { Day } from '../../../../shared/base/month.ts'
import { errorOf } from '../../../helpers/replies.ts'

const FINGERPRINT = 'a'.repeat(64)

function version(number: number, start: string | null, end: string | null): AgreementVersion {
  return AgreementVersion.parse({
    number,
    fingerprint: FINGERPRINT,
    proposedAt: '2026-12-01T09:00:00.000Z',
    zone: 'Europe/Berlin',
    proposedBy: 'Ann',
    note: '',
    planRevision: 4,
    start,
    end,
    signatories: [
      { personId: 'ann', name: 'Ann', title: '', side: 'marketing' },
      { personId: 'bob', name: 'Bob', title: '', side: 'sales' },
    ],
  })
}

const signed = (personId: string, day: string, reservation = ''): SignoffEvent =>
  SignoffEvent.parse({
    kind: 'signed',
    at: `${day}T10:00:00.000Z`,
    personId,
    reservation,
    mark: { kind: 'typed', name: personId },
    fingerprint: FINGERPRINT,
  })
const declined = (personId: string, day: string): SignoffEvent =>
  SignoffEvent.parse({ kind: 'declined', at: `${day}T10:00:00.000Z`, personId, reason: 'Too many leads.' })
const takenBack = (personId: string, day: string): SignoffEvent =>
  SignoffEvent.parse({ kind: 'signature-withdrawn', at: `${day}T10:00:00.000Z`, personId, reason: '' })

const day = (text: string): Day => Day.parse(text)
const both = [signed('ann', '2026-12-02'), signed('bob', '2026-12-03')]

const first = (events: readonly SignoffEvent[]): VersionRecord => ({
  version: version(1, '2027-01-01', '2027-12-31'),
  events: [...events],
})
const stateOn = (today: string, ...records: readonly VersionRecord[]): string[] =>
  standings(records, day(today)).map(({ state }) => state)

const amended = (events: readonly SignoffEvent[]): VersionRecord => ({
  version: version(2, '2027-04-01', '2027-12-31'),
  events: [...events],
})
const refusal = (events: readonly SignoffEvent[], event: SignoffEvent, today = '2026-12-10'): string => {
  const record = first(events)
  return errorOf(mayHappen(record, standings([record], day(today))[0]!, event))
}

describe('a version', () => {
  it('waits while one signature is missing, whoever signs first', () => {
    expect(stateOn('2026-12-10', first([]))).toEqual(['proposed'])
    expect(stateOn('2026-12-10', first([signed('bob', '2026-12-02')]))).toEqual(['proposed'])
  })

  it('is signed until its term begins, then in force until its last day', () => {
    expect(stateOn('2026-12-31', first(both))).toEqual(['signed'])
    expect(stateOn('2027-01-01', first(both))).toEqual(['in-force'])
    expect(stateOn('2027-12-31', first(both))).toEqual(['in-force'])
    expect(stateOn('2028-01-01', first(both))).toEqual(['ended'])
  })

  it('counts as signed with a reservation', () => {
    const reserved = first([signed('ann', '2026-12-02', 'If the new rep starts in March.'), both[1]!])
    expect(stateOn('2027-02-01', reserved)).toEqual(['in-force'])
  })

  it('goes back to the draft when somebody declines, though the other has signed', () => {
    expect(stateOn('2026-12-10', first([both[0]!, declined('bob', '2026-12-04')]))).toEqual(['declined'])
  })

  it('waits again when a signature is taken back', () => {
    const events = [both[0]!, takenBack('ann', '2026-12-02'), both[1]!]
    const [standing] = standings([first(events)], day('2026-12-10'))
    expect(standing?.state).toBe('proposed')
    expect(standing?.signatories.map(({ stance }) => stance.kind)).toEqual(['open', 'signed'])
  })

  it('ends on the day that was set, not before', () => {
    const ended = SignoffEvent.parse({
      kind: 'ended',
      at: '2027-03-01T10:00:00.000Z',
      by: 'Ann',
      on: '2027-03-31',
      reason: 'Teams merge.',
    })
    expect(stateOn('2027-03-30', first([...both, ended]))).toEqual(['in-force'])
    expect(stateOn('2027-03-31', first([...both, ended]))).toEqual(['ended'])
  })
})

describe('an amendment', () => {
  const signedAgain = [signed('bob', '2027-03-10'), signed('ann', '2027-03-11')]

  it('leaves the old version in force while it is proposed, signed, and until its own term begins', () => {
    expect(stateOn('2027-03-20', first(both), amended([]))).toEqual(['in-force', 'proposed'])
    expect(stateOn('2027-03-20', first(both), amended(signedAgain))).toEqual(['in-force', 'signed'])
    expect(stateOn('2027-04-01', first(both), amended(signedAgain))).toEqual(['superseded', 'in-force'])
  })

  it('leaves the old version in force when it is declined', () => {
    expect(stateOn('2027-04-20', first(both), amended([declined('ann', '2027-03-10')]))).toEqual([
      'in-force',
      'declined',
    ])
  })
})

describe('what may happen', () => {
  it('is not a second signature of the same person', () => {
    expect(refusal([both[0]!], signed('ann', '2026-12-04'))).toBe(
      'Ann has signed already. Withdraw that signature first.',
    )
  })

  it('is not the signature of somebody who is not asked', () => {
    expect(refusal([], signed('eve', '2026-12-04'))).toMatch(/not among the signatories/)
  })

  it('is not a signature on something else than what was proposed', () => {
    const other = SignoffEvent.parse({ ...signed('ann', '2026-12-04'), fingerprint: 'b'.repeat(64) })
    expect(refusal([], other)).toMatch(/is not this version/)
  })

  it('is nothing but an end once all have signed', () => {
    expect(refusal(both, takenBack('ann', '2026-12-04'))).toMatch(/All have signed/)
  })

  it('is nothing after somebody declined', () => {
    expect(refusal([declined('bob', '2026-12-02')], signed('ann', '2026-12-04'))).toMatch(/was declined/)
  })

  it('is nothing that lies before what has happened: the clock was set back', () => {
    expect(refusal([signed('ann', '2026-12-05')], signed('bob', '2026-12-04'))).toMatch(/clock/)
  })
})
