import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { type KnownAgreements, verifyAgainst, verifyWord } from '../../electron/word/verify.ts'
import { DocumentTree } from '../../shared/agreement/documentSchema.ts'
import { Moment } from '../../shared/base/moment.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { everyKind } from '../helpers/agreementTrees.ts'
import { hasOpenXmlSdk, openXmlErrors } from '../helpers/openXmlSdk.ts'
import { happened, recordOf } from '../helpers/signoffRecords.ts'
import { partsOf, partText, withPart } from '../helpers/wordFiles.ts'

const DOCUMENT = 'word/document.xml'
const version = DocumentTree.parse(everyKind({ status: 'final', version: 'Version 1' }))
const record = recordOf(version, happened)
const file = await renderWord(version, { signoff: record })

/** The words of the file, run together by paragraph. */
const text = (bytes: Uint8Array) =>
  partText(bytes, DOCUMENT)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/gu, '')

const known = (recorded: VersionRecord): KnownAgreements => ({
  draft: null,
  now: Moment.parse('2026-11-01T10:00:00.000Z'),
  versionOf: (fingerprint) =>
    fingerprint === recorded.version.fingerprint
      ? { planId: null, number: 1, records: [recorded], excerpt: async () => version }
      : null,
})

describe('the sign-off sheet of a version', () => {
  it('tells what each signatory said, how and when, with the zone, and what was signed', () => {
    const sheet = text(file).slice(text(file).lastIndexOf('Sign-off sheet'))
    for (const words of [
      'Accept with reservation',
      'Only from April on.',
      'Drawn, as shown below',
      // Winter and summer time of the zone.
      '15 Mar 2026, 11:30 CET',
      'Decline',
      'Too many leads in March.',
      '16 Jul 2026, 10:00 CEST',
      `Version 1, fingerprint ${record.version.fingerprint.slice(0, 8)}`,
      'by Dana Reyes, from revision 12 of the plan',
      'not a qualified electronic signature',
    ]) {
      expect(sheet).toContain(words)
    }
  })

  it('shows a drawn signature as a picture with a description', () => {
    const pictures = Object.keys(partsOf(file)).filter((name) => name.endsWith('.png'))
    expect(pictures).toHaveLength(1)
    const [above = ''] = partText(file, DOCUMENT).split('descr="Signature of Dana Reyes"')
    const lastRow = above.slice(above.lastIndexOf('<w:tr>'))
    // It stands on the page of the table above it.
    expect(lastRow).toContain('Signed for')
    expect(lastRow).toContain('<w:keepNext/>')
  })

  it('shows a typed signature, a copy that came back, and signatures that were taken back', async () => {
    const mark = { kind: 'copy', fileName: 'scan.pdf', sha256: 'a'.repeat(64) }
    const other = recordOf(version, [
      happened[0],
      {
        kind: 'signature-withdrawn',
        personId: 'person-1',
        reason: 'A slip.',
        at: '2026-03-16T10:30:00.000Z',
      },
      { kind: 'signed', personId: 'person-1', reservation: '', mark, at: '2026-03-17T10:30:00.000Z' },
    ])
    const bytes = await renderWord(version, { signoff: other })
    const words = text(bytes)
    expect(words).toContain(`Signed copy scan.pdf, SHA-256 aaaaaaaa aaaaaaaa`)
    expect(words).toContain('Took the signature back: A slip.')
    expect(words).toContain('Nothing said yet')
    expect(partText(bytes, DOCUMENT)).toContain('descr="Signature of Dana Reyes, taken back"')
    expect(verifyWord(bytes)).toMatchObject({ kind: 'consistent' })
  })

  it('is left out while nobody has said anything', async () => {
    expect(await renderWord(version, { signoff: recordOf(version, []) })).toEqual(await renderWord(version))
  })

  it('does not change the fingerprint of the agreement', () => {
    expect(text(file)).toContain(`Fingerprint (SHA-256): ${record.version.fingerprint.slice(0, 8)}`)
  })

  it.runIf(hasOpenXmlSdk)('is sound for Microsoft’s validator', () => {
    expect(openXmlErrors(file)).toEqual([])
  })
})

describe('verifying a file with a sign-off sheet', () => {
  it('reports what it tells as filled in, and the version as matched', async () => {
    expect(await verifyAgainst(file, known(record))).toMatchObject({
      kind: 'matches',
      against: { kind: 'version', number: 1 },
      filledIn: [
        { name: 'Dana Reyes', label: 'Decision', value: 'Accept with reservation', how: 'sign-off sheet' },
        { label: 'Reservation or reason', value: 'Only from April on.' },
        { label: 'Signature' },
        { label: 'Date', value: '15 Mar 2026, 11:30 CET' },
        { name: 'Sam Okafor', label: 'Decision', value: 'Decline' },
        { label: 'Reservation or reason', value: 'Too many leads in March.' },
        { label: 'Date', value: '16 Jul 2026, 10:00 CEST' },
      ],
    })
  })

  it('tells what was filled in by hand from it', () => {
    const filled = withPart(file, DOCUMENT, (xml) => xml.replace('>Choose a date<', '>5 January 2027<'))
    expect(verifyWord(filled)).toMatchObject({
      kind: 'consistent',
      filledIn: expect.arrayContaining([
        { name: 'Dana Reyes', label: 'Date', value: '5 January 2027', how: 'by hand' },
      ]),
    })
  })

  it('still matches after more has happened, and a file with more than is known here', async () => {
    expect(await verifyAgainst(file, known(recordOf(version, happened.slice(0, 1))))).toMatchObject({
      kind: 'matches',
    })
    const later = { kind: 'proposal-withdrawn', by: 'Dana Reyes', reason: '', at: '2026-08-01T08:00:00.000Z' }
    expect(await verifyAgainst(file, known(recordOf(version, [...happened, later])))).toMatchObject({
      kind: 'matches',
    })
  })

  it('finds out a word of it that was changed', () => {
    const changed = withPart(file, DOCUMENT, (xml) => xml.replace('Too many leads', 'Too few leads'))
    expect(verifyWord(changed)).toMatchObject({
      kind: 'altered',
      changes: [{ was: 'Too many leads in March.', now: 'Too few leads in March.' }],
    })
  })

  it('finds out another signature in place of the drawn one', async () => {
    const name = Object.keys(partsOf(file)).find((part) => part.endsWith('.png')) ?? ''
    const changed = withPart(file, name, (picture) => `${picture} `)
    expect(verifyWord(changed)).toMatchObject({ kind: 'altered', changes: [{ where: 'text' }] })
  })

  it('finds out a sheet that was made up as a whole, where the version is known', async () => {
    const [first] = happened
    const forged = recordOf(version, [
      { ...first, reservation: '' },
      { ...first, personId: 'person-2' },
    ])
    const bytes = await renderWord(version, { signoff: forged })
    expect(verifyWord(bytes)).toMatchObject({ kind: 'consistent' })
    expect(await verifyAgainst(bytes, known(record))).toMatchObject({
      kind: 'altered',
      changes: [{ where: 'sign-off sheet' }],
    })
  })

  it.each([
    ['is no data', (xml: string) => xml.replace(/(<signoff[^>]*>)[^<]*/u, '$1bm90aGluZw==')],
    [
      'names a zone that nobody knows',
      (xml: string) =>
        xml.replace(/(<signoff[^>]*>)([^<]*)/u, (_, start: string, data: string) => {
          const json = Buffer.from(data, 'base64').toString('utf8').replace('Europe/Berlin', 'Nowhere/Else')
          return start + Buffer.from(json).toString('base64')
        }),
    ],
  ])('is altered when what the sheet was written from %s', (_, change) => {
    expect(verifyWord(withPart(file, 'customXml/item1.xml', change))).toMatchObject({
      kind: 'altered',
      agreement: null,
      changes: [{ where: 'record' }],
    })
  })
})
