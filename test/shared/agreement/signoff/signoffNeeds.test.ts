import { describe, expect, it } from 'vitest'
import { signoffNeeds } from '../../../../shared/agreement/signoff/signoffNeeds.ts'
import {
  AgreementVersion,
  SignoffEvent,
  type VersionRecord,
} from '../../../../shared/agreement/signoff/version.ts'
import { Day } from '../../../../shared/base/month.ts'

const FINGERPRINT = 'b'.repeat(64)
const today = Day.parse('2027-02-01')

const record = (...events: readonly object[]): VersionRecord => ({
  version: AgreementVersion.parse({
    number: 1,
    fingerprint: FINGERPRINT,
    proposedAt: '2027-01-02T09:00:00.000Z',
    zone: 'Europe/Berlin',
    proposedBy: 'Ann',
    note: '',
    planRevision: 1,
    start: '2027-01-15',
    end: '2027-12-31',
    signatories: [
      { personId: 'ann', name: 'Ann', title: '', side: 'marketing' },
      { personId: 'bob', name: 'Bob', title: '', side: 'sales' },
    ],
  }),
  events: events.map((event) => SignoffEvent.parse({ at: '2027-01-03T09:00:00.000Z', ...event })),
})
const signed = (personId: string) => ({
  kind: 'signed',
  personId,
  reservation: '',
  mark: { kind: 'typed', name: personId },
  fingerprint: FINGERPRINT,
})
const openPoints = (...records: VersionRecord[]): string[] =>
  signoffNeeds(records, today).missing.map(({ message }) => message)

describe('what signing still needs', () => {
  it('is a first proposal where there is none', () => {
    expect(signoffNeeds([], today).untouched).toBe(true)
    expect(openPoints()).toEqual(['Propose the agreement, so that both sides can sign it.'])
  })

  it('is the signatures that a version waits for, by name', () => {
    expect(openPoints(record())).toEqual(['Version 1 waits for Ann, Bob.'])
    expect(openPoints(record(signed('ann')))).toEqual(['Version 1 waits for Bob.'])
  })

  it('is nothing once a version is in force, or signed and waiting for its first day', () => {
    const agreed = record(signed('ann'), signed('bob'))
    expect(openPoints(agreed)).toEqual([])
    expect(signoffNeeds([agreed], Day.parse('2027-01-10')).missing).toEqual([])
  })

  it('is an amendment that waits, though the version before is in force', () => {
    const agreed = record(signed('ann'), signed('bob'))
    const next = record()
    expect(openPoints(agreed, { ...next, version: { ...next.version, number: 2 } })).toEqual([
      'Version 2 waits for Ann, Bob.',
    ])
  })

  it('is a new proposal after one was declined, withdrawn or has ended', () => {
    expect(openPoints(record({ kind: 'declined', personId: 'bob', reason: 'Too many.' }))).toEqual([
      'The last version was declined. Change the plan and propose it anew.',
    ])
    expect(openPoints(record({ kind: 'proposal-withdrawn', by: 'Ann', reason: '' }))).toEqual([
      'The last proposal was withdrawn. Propose the agreement anew.',
    ])
    const over = record(signed('ann'), signed('bob'), {
      kind: 'ended',
      by: 'Ann',
      on: '2027-01-20',
      reason: 'New goal.',
    })
    expect(openPoints(over)).toEqual(['No version is in force. Propose a new one.'])
  })
})
