import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { type KnownAgreements, verifyAgainst, verifyWord } from '../../electron/word/verify.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { composeExcerpt } from '../../shared/agreement/inSize.ts'
import type { VersionState } from '../../shared/agreement/signoff/standing.ts'
import { toldStanding } from '../../shared/agreement/signoff/toldStanding.ts'
import { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { Moment } from '../../shared/base/moment.ts'
import type { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import { PlanId } from '../../shared/plan/ids.ts'
import { ANN, BOB, signablePlan } from '../helpers/signablePlan.ts'
import { recordOf } from '../helpers/signoffRecords.ts'
import { hasOpenXmlSdk, openXmlErrors } from '../helpers/openXmlSdk.ts'
import { partText, withPart } from '../helpers/wordFiles.ts'

const DOCUMENT = 'word/document.xml'
const sized = (size: AgreementSize) => {
  const plan = signablePlan()
  return { ...plan, agreement: { ...plan.agreement, size } }
}
const plan = sized('standard')
const composed = (of: typeof plan, number: number): AgreementDocument =>
  composeAgreement(of, '2026-09-01T09:00:00.000Z', { kind: 'version', number })
const first = composed(plan, 1)
const second = composed({ ...plan, purpose: 'Another half-year.' }, 2)

const signing = (personId: string, at: string, reservation = '') => ({
  kind: 'signed',
  personId,
  reservation,
  mark: { kind: 'typed', name: personId === ANN ? 'Ann Ost' : 'Somebody Else' },
  at,
})
const bothSign = (day: string) => [
  signing(ANN, `${day}T10:00:00.000Z`),
  signing(BOB, `${day}T11:00:00.000Z`, 'Only with the new rep.'),
]
const refusal = { kind: 'declined', personId: BOB, reason: 'Too many leads.', at: '2026-10-07T15:20:00.000Z' }
const withdrawal = {
  kind: 'proposal-withdrawn',
  by: 'Dana Reyes',
  reason: '',
  at: '2026-10-07T15:20:00.000Z',
}
const ending = {
  kind: 'ended',
  by: 'Dana Reyes',
  on: '2027-05-31',
  reason: '',
  at: '2027-05-01T10:00:00.000Z',
}

/** The record of a version with its term. */
function recorded(
  tree: AgreementDocument,
  events: readonly Record<string, unknown>[],
  start: string,
): VersionRecord {
  const { version, events: happened } = recordOf(tree, events)
  return VersionRecord.parse({ version: { ...version, start, end: '2027-12-31' }, events: happened })
}

interface Case {
  readonly state: VersionState
  readonly records: readonly VersionRecord[]
  readonly now: string
  /** Under the title. */
  readonly line: string
}

const agreed = recorded(first, bothSign('2026-10-05'), '2027-01-01')
const cases: readonly Case[] = [
  {
    state: 'proposed',
    records: [recorded(first, [signing(ANN, '2026-10-05T10:00:00.000Z')], '2027-01-01')],
    now: '2026-11-01T10:00:00.000Z',
    line: 'Proposed; not all have signed. It is not in force.',
  },
  {
    state: 'declined',
    records: [recorded(first, [signing(ANN, '2026-10-05T10:00:00.000Z'), refusal], '2027-01-01')],
    now: '2026-11-01T10:00:00.000Z',
    line: 'Declined on Oct 7, 2026. It is not in force.',
  },
  {
    state: 'withdrawn',
    records: [recorded(first, [withdrawal], '2027-01-01')],
    now: '2026-11-01T10:00:00.000Z',
    line: 'Its proposal was withdrawn on Oct 7, 2026. It is not in force.',
  },
  {
    state: 'signed',
    records: [agreed],
    now: '2026-11-01T10:00:00.000Z',
    line: 'All have signed. It is in force from Jan 1, 2027 on.',
  },
  {
    state: 'in-force',
    records: [agreed],
    now: '2027-02-01T10:00:00.000Z',
    line: 'In force since Jan 1, 2027.',
  },
  {
    state: 'superseded',
    records: [agreed, recorded(second, bothSign('2027-03-05'), '2027-04-01')],
    now: '2027-06-01T10:00:00.000Z',
    line: 'Superseded by version 2 on Apr 1, 2027. It is no longer in force.',
  },
  {
    state: 'ended',
    records: [recorded(first, [...bothSign('2026-10-05'), ending], '2027-01-01')],
    now: '2027-06-01T10:00:00.000Z',
    line: 'Ended on May 31, 2027. It is no longer in force.',
  },
]

const excerptOf = (record: VersionRecord, size: AgreementSize): AgreementDocument =>
  composeExcerpt({ version: record.version, tree: first, plan }, size)

function known(records: readonly VersionRecord[], now: string): KnownAgreements {
  const record = records[0]!
  return {
    draft: null,
    now: Moment.parse(now),
    versionOf: (fingerprint) =>
      fingerprint === record.version.fingerprint
        ? {
            planId: PlanId.parse('plan'),
            number: 1,
            records,
            excerpt: async (size) => excerptOf(record, size),
          }
        : null,
  }
}

const fileOf = ({ records, now }: Case): Promise<Uint8Array> =>
  renderWord(first, { signoff: records[0]!, standing: toldStanding(records, 1, Moment.parse(now)) })

describe('the file of a version', () => {
  it.each(cases)(
    'says on its first page and on top of every page that it is $state, and verifies',
    async (each) => {
      const file = await fileOf(each)
      const name =
        { 'in-force': 'In force' }[each.state as string] ??
        `${each.state[0]!.toUpperCase()}${each.state.slice(1)}`
      expect(partText(file, DOCUMENT)).toContain(each.line)
      expect(partText(file, 'word/header1.xml')).toContain(`Version 1 · ${name}`)
      expect(verifyWord(file)).toMatchObject({
        kind: 'consistent',
        agreement: { standing: { state: each.state } },
      })
      expect(await verifyAgainst(file, known(each.records, each.now))).toMatchObject({
        kind: 'matches',
        against: { kind: 'version', number: 1, standing: { state: each.state } },
      })
    },
  )

  it.each(cases)(
    'as a one-page excerpt says that it is $state too, and verifies',
    async ({ records, now, line }) => {
      const standing = toldStanding(records, 1, Moment.parse(now))
      const file = await renderWord(excerptOf(records[0]!, 'one-page'), { standing })
      expect(partText(file, DOCUMENT)).toContain(line)
      expect(partText(file, 'word/header1.xml')).toMatch(/Excerpt of Version 1 · \w+/u)
      expect(await verifyAgainst(file, known(records, now))).toMatchObject({
        kind: 'matches',
        against: { kind: 'excerpt', standing },
      })
    },
  )

  it('that was written earlier still matches, and the answer names where the version stands now', async () => {
    const [proposed, , , signed, inForce, superseded] = cases
    for (const earlier of [signed!, inForce!]) {
      expect(
        await verifyAgainst(await fileOf(earlier), known(superseded!.records, superseded!.now)),
      ).toMatchObject({
        kind: 'matches',
        against: { standing: { state: 'superseded', since: '2027-04-01', successor: 2 } },
      })
    }
    expect(await verifyAgainst(await fileOf(proposed!), known(inForce!.records, inForce!.now))).toMatchObject(
      {
        kind: 'matches',
        against: { standing: { state: 'in-force' } },
      },
    )
    const untold = await renderWord(first, { signoff: agreed })
    expect(await verifyAgainst(untold, known(superseded!.records, superseded!.now))).toMatchObject({
      kind: 'matches',
      agreement: { standing: null },
    })
  })

  it('that tells a standing which the version never had is altered', async () => {
    const [, declined, , , inForce] = cases
    const forged = await renderWord(first, {
      signoff: declined!.records[0]!,
      standing: toldStanding(inForce!.records, 1, Moment.parse(inForce!.now)),
    })
    expect(await verifyAgainst(forged, known(declined!.records, declined!.now))).toMatchObject({
      kind: 'altered',
      changes: [{ where: 'record', now: 'This version was never: in force.' }],
    })
  })

  it('that only says another standing in its text is altered', async () => {
    const file = withPart(await fileOf(cases[1]!), DOCUMENT, (xml) =>
      xml.replace('Declined on Oct 7, 2026. It is not in force.', 'In force since Oct 7, 2026.'),
    )
    expect(verifyWord(file)).toMatchObject({
      kind: 'altered',
      changes: [{ was: 'Declined on Oct 7, 2026. It is not in force.', now: 'In force since Oct 7, 2026.' }],
    })
  })
})

describe('the place of a signature', () => {
  it('says who signed, how and when, and is filled in no more', async () => {
    const text = partText(await fileOf(cases[4]!), DOCUMENT)
    expect(text).toContain('Ann Ost (typed)')
    expect(text).toContain('Somebody Else (typed; this is not the name of the signatory)')
    expect(text).toContain('Only with the new rep.')
    expect(text).not.toContain('Sign here')
    expect(text).not.toContain('Choose a date')
  })

  it('stays open for those who have not signed a proposed version, and what they fill in is read as theirs', async () => {
    const file = await fileOf(cases[0]!)
    expect(partText(file, DOCUMENT).split('Sign here')).toHaveLength(2)
    const filled = withPart(file, DOCUMENT, (xml) => xml.replace('>Choose a date<', '>5 January 2027<'))
    expect(verifyWord(filled)).toMatchObject({
      kind: 'consistent',
      filledIn: expect.arrayContaining([
        { name: 'Bob West', label: 'Date', value: '5 January 2027', how: 'by hand' },
      ]),
    })
  })

  it('is closed once the version was declined', async () => {
    const text = partText(await fileOf(cases[2]!), DOCUMENT)
    expect(text).not.toContain('Sign here')
    expect(text).toContain('Nothing was said')
  })

  it('says it in the table of an agreement on one page', async () => {
    const onePage = composed(sized('one-page'), 1)
    const record = recorded(onePage, bothSign('2026-10-05'), '2027-01-01')
    const standing = toldStanding([record], 1, Moment.parse('2027-02-01T10:00:00.000Z'))
    const file = await renderWord(onePage, { signoff: record, standing })
    expect(partText(file, DOCUMENT)).not.toContain('Sign here')
    expect(partText(file, DOCUMENT)).toContain('Ann Ost (typed)')
    expect(verifyWord(file)).toMatchObject({ kind: 'consistent' })
  })
})

describe.runIf(hasOpenXmlSdk)('Microsoft’s validator', () => {
  it.each([cases[0]!, cases[4]!])('finds the file of a version sound: $state', async (each) => {
    expect(openXmlErrors(await fileOf(each))).toEqual([])
  })
})
