import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkWord } from '../../../electron/word/checkWord.ts'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { statesChances } from '../../../shared/agreement/modelledChances.ts'
import { writePlanFile } from '../../../shared/planFile/planFile.ts'
import { makeFolders, startApp } from '../../helpers/appInFolder.ts'
import { chancesAtOnce } from '../../../shared/agreement/chancesAtOnce.ts'
import { valueOf } from '../../helpers/replies.ts'
import { recordOf } from '../../helpers/signoffRecords.ts'
import { signablePlan } from '../../helpers/signablePlan.ts'
import { runSla } from '../../helpers/terminal.ts'
import { inlinesOf } from '../../shared/agreement/treeOf.ts'

const plan = signablePlan()
const savedAt = '2026-12-01T09:00:00.000Z'

let folder: string
let planPath: string
let wordPath: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chances-'))
  planPath = join(folder, 'plan.slaplan')
  wordPath = join(folder, 'agreement.docx')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What a document says of chances, with the place of each. */
function stated(tree: AgreementDocument): string[] {
  return inlinesOf(tree).flatMap((inline) =>
    inline.kind === 'field' && inline.source.startsWith('chances.')
      ? [`${inline.source}: ${inline.text}`]
      : [],
  )
}

function treeOf(bytes: Uint8Array): AgreementDocument {
  const file = checkWord(bytes)
  if (file.kind !== 'whole') throw new Error(`The file is ${file.kind}.`)
  return file.tree
}

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64')

describe('the chances that an agreement states', () => {
  it('are the same on the page, in the draft as Word, in a proposed version and on the command line', async () => {
    const page = stated(composeAgreement(plan, savedAt, { kind: 'draft' }, { chances: chancesAtOnce(plan) }))
    expect(page).toContainEqual(expect.stringMatching(/^chances\.goal: .*\sin\s/u))
    expect(page).toContainEqual(expect.stringMatching(/^chances\.commitments\.0\.minimum: .*\sin\s/u))

    const { client } = await startApp(makeFolders())
    const { id } = valueOf(await client['plans.fromFile']({ text: writePlanFile({ savedAt, plan }) }))
    const draft = valueOf(await client['agreements.toWord']({ planId: id, version: null }))
    expect(stated(treeOf(bytesOf(draft.base64)))).toEqual(page)
    valueOf(await client['agreements.propose']({ planId: id, revision: 0, proposedBy: 'Ann', note: '' }))
    const { tree } = valueOf(await client['agreements.version']({ planId: id, number: 1 }))
    expect(stated(tree)).toEqual(page)

    writeFileSync(planPath, writePlanFile({ savedAt, plan }))
    await runSla('export', planPath, '--out', wordPath, '--draft')
    expect(stated(treeOf(readFileSync(wordPath)))).toEqual(page)
    expect(await runSla('verify', wordPath, '--plan', planPath)).toMatchObject({ exitCode: 0 })
  })
})

describe('a version from before agreements stated chances', () => {
  const tree = composeAgreement(plan, '2026-03-14T10:30:00.000Z', { kind: 'version', number: 1 })
  const file = writePlanFile({
    savedAt,
    plan,
    agreementVersions: [{ ...recordOf(tree, []), tree, plan }],
  })

  it('opens and verifies as it was, in other sizes too, and is compared with a draft that states some', async () => {
    const { client } = await startApp(makeFolders())
    const { id: planId } = valueOf(await client['plans.fromFile']({ text: file }))
    expect(valueOf(await client['agreements.version']({ planId, number: 1 })).tree).toEqual(tree)
    for (const [size, kind] of [
      ['standard', 'version'],
      ['one-page', 'excerpt'],
    ] as const) {
      const { base64 } = valueOf(await client['agreements.toWord']({ planId, version: 1, size }))
      expect(statesChances(treeOf(bytesOf(base64)))).toBe(false)
      expect(valueOf(await client['agreements.verify']({ base64, planId: null }))).toMatchObject({
        kind: 'matches',
        against: { kind, number: 1, planId },
      })
    }
    const redline = await client['agreements.redline']({ planId, from: 1, to: null })
    expect(valueOf(redline).fileName).toContain('Redline')
  })

  it('is exported and verified on the command line as it was', async () => {
    writeFileSync(planPath, file)
    expect(await runSla('export', planPath, '--out', wordPath)).toMatchObject({ exitCode: 0 })
    expect(treeOf(readFileSync(wordPath))).toEqual(tree)
    const { exitCode, stdout } = await runSla('verify', wordPath, '--plan', planPath)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('matches version 1')
  })
})
