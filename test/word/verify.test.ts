import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../electron/word/fingerprint.ts'
import { renderWord } from '../../electron/word/renderWord.ts'
import { PrintableTree } from '../../electron/word/tree.ts'
import { renderRedline } from '../../electron/word/redline/renderRedline.ts'
import { type KnownAgreements, verifyAgainst, verifyWord } from '../../electron/word/verify.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { composeDraft, composeExcerpt } from '../../shared/agreement/inSize.ts'
import { AgreementVersion, type VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { Moment } from '../../shared/base/moment.ts'
import type { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { almostEmpty, everyKind } from '../helpers/agreementTrees.ts'
import { hostile, longNames, manyScripts } from '../helpers/awkwardTrees.ts'
import { recordOf } from '../helpers/signoffRecords.ts'
import { partText } from '../helpers/wordFiles.ts'

const plan = examplePlan('software-company')
const composedAt = '2026-03-14T10:30:00Z'
const example = composeAgreement(plan, composedAt)
const exampleFile = renderWord(example)

const NOW = Moment.parse('2026-11-01T10:00:00.000Z')
const DOCUMENT = 'word/document.xml'

/** A plan file without versions. */
function draftsOf(of: Plan): KnownAgreements {
  return { versionOf: () => null, draft: async (moment, size) => composeDraft(of, moment, size), now: NOW }
}

describe('a file as it was written', () => {
  it.each([
    ['every kind of block', everyKind()],
    ['hardly anything', almostEmpty()],
    ['long names', longNames()],
    ['many scripts', manyScripts()],
    ['hostile text', hostile()],
  ])('is consistent with itself, its origin not checked: %s', async (_, tree) => {
    expect(verifyWord(await renderWord(tree))).toMatchObject({
      kind: 'consistent',
      origin: 'not checked',
      agreement: { version: expect.any(String), fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) },
      filledIn: [],
    })
  })

  it('is consistent with itself when it is the worked example', async () => {
    expect(verifyWord(await exampleFile)).toMatchObject({ kind: 'consistent' })
  })

  it('matches the plan that it was composed from, also on other paper', async () => {
    const against = { kind: 'matches', against: { kind: 'plan' } }
    expect(await verifyAgainst(await exampleFile, draftsOf(plan))).toMatchObject(against)
    const onA4 = await renderWord({ ...example, paper: 'A4' })
    expect(await verifyAgainst(onA4, draftsOf(plan))).toMatchObject(against)
  })

  it('matches the plan in another size than the plan has', async () => {
    const onePage = composeDraft(plan, composedAt, 'one-page')
    expect(await verifyAgainst(await renderWord(onePage), draftsOf(plan))).toMatchObject({ kind: 'matches' })
  })

  it('differs from a plan that has changed since', async () => {
    const later = { ...plan, purpose: 'Something else.' }
    expect(await verifyAgainst(await exampleFile, draftsOf(later))).toMatchObject({
      kind: 'consistent',
      origin: 'not known',
    })
  })
})

describe('the file of a version', () => {
  const version = composeAgreement(plan, composedAt, { kind: 'version', number: 1 })
  const fingerprint = fingerprintOf(PrintableTree.parse(version))
  const record: VersionRecord = {
    version: AgreementVersion.parse({
      number: 1,
      fingerprint,
      proposedAt: composedAt.replace('Z', '.000Z'),
      proposedBy: 'Dana Reyes',
      note: '',
      zone: 'UTC',
      planRevision: 0,
      start: null,
      end: null,
      signatories: [{ personId: 'dana', name: 'Dana Reyes', title: '', side: 'marketing' }],
    }),
    events: [],
  }
  const excerpt = async (size: AgreementSize) =>
    composeExcerpt({ version: record.version, tree: version, plan }, size)
  const known: KnownAgreements = {
    ...draftsOf({ ...plan, purpose: 'Changed since.' }),
    versionOf: (wanted) =>
      wanted === fingerprint ? { planId: null, number: 1, records: [record], excerpt } : null,
  }

  it('matches it by its number, whatever has become of the plan', async () => {
    expect(await verifyAgainst(await renderWord(version), known)).toMatchObject({
      kind: 'matches',
      against: { kind: 'version', number: 1, standing: { state: 'proposed' } },
    })
  })

  it('does not match a version that says something else', async () => {
    const other = composeAgreement({ ...plan, purpose: 'Another.' }, composedAt, {
      kind: 'version',
      number: 3,
    })
    expect(await verifyAgainst(await renderWord(other), known)).toMatchObject({
      kind: 'consistent',
      origin: 'not known',
    })
  })

  it('does not match when it is marked as a draft', async () => {
    expect(await verifyAgainst(await renderWord({ ...version, status: 'draft' }), known)).toMatchObject({
      kind: 'consistent',
    })
  })
})

describe('an excerpt of a version', () => {
  const fingerprint = fingerprintOf(PrintableTree.parse(everyKind({ status: 'final' })))
  const of = { version: 'Version 3', fingerprint, size: 'one-page' } as const
  const excerpt = everyKind({ status: 'final', version: 'Version 3', excerptOf: of })

  it('says on every page of what it is an excerpt', async () => {
    const bytes = await renderWord(excerpt)
    expect(partText(bytes, 'word/header1.xml')).toContain('Excerpt of Version 3')
    const start = fingerprint.match(/.{8}/gu)?.slice(0, 2).join(' ')
    expect(partText(bytes, 'word/footer1.xml')).toContain(`Excerpt of fingerprint ${start}`)
    expect(partText(bytes, DOCUMENT)).toContain('This is an excerpt of Version 3, fingerprint')
  })

  it('has nothing to sign, as what is signed is the version', () => {
    const proposedAt = Moment.parse('2026-03-14T10:30:00.000Z')
    const signable = composeExcerpt(
      { version: { number: 3, proposedAt, fingerprint }, tree: example, plan },
      'full',
    )
    expect(signable).toMatchObject({ status: 'final', excerptOf: { version: 'Version 3', size: 'full' } })
    expect(
      signable.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'signature')),
    ).toEqual([])
  })

  it('matches the version where it is what that gives in its size, and only then', async () => {
    const bytes = await renderWord(excerpt)
    const record = recordOf(everyKind({ status: 'final' }), [])
    const known = (tree: AgreementDocument): KnownAgreements => ({
      draft: null,
      now: NOW,
      versionOf: (wanted) =>
        wanted === fingerprint
          ? { planId: null, number: 1, records: [record], excerpt: async () => tree }
          : null,
    })
    expect(await verifyAgainst(bytes, known(excerpt))).toMatchObject({
      kind: 'matches',
      against: { kind: 'excerpt', number: 1 },
      agreement: { excerptOf: { version: 'Version 3', fingerprint } },
    })
    expect(await verifyAgainst(bytes, known({ ...excerpt, title: 'Other' }))).toMatchObject({
      kind: 'consistent',
      origin: 'not known',
    })
  })
})

describe('a redline', () => {
  it('is told to be one, and to be no agreement', async () => {
    const redline = await renderRedline(everyKind(), everyKind({ title: 'Another' }))
    expect(verifyWord(redline)).toEqual({
      kind: 'not ours',
      why: 'It is a redline, which shows what differs between two versions and is nothing to sign. Verify the file of the version itself.',
    })
  })
})
